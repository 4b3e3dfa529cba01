import { useEffect, useState } from 'preact/hooks';
import { type Route, routeNames, routeOf } from '../../components/dashboard/routes.ts';
import { text } from '../../lib/text/text.ts';

/** The page named in the address; follows the back button, and names the tab. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = `${text(routeNames[route])} · ${text('extensionName')}`;
  }, [route]);
  return route;
}
