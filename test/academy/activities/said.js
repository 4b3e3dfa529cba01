/** Runs each button's deed, and says when it is through: the tests wait for it. */
export function onPress(deeds) {
  const said = document.getElementById('said');
  for (const button of document.querySelectorAll('[data-action]')) {
    button.addEventListener('click', async () => {
      await deeds[button.dataset.action]();
      said.textContent = `${button.dataset.action} done`;
    });
  }
}

/** Robin, or somebody else at the same machine: `?learner=<name>`. */
const signedIn = new URLSearchParams(location.search).get('learner') ?? 'robin.marlow';
export const learner = { name: 'A Name', mbox: `mailto:${signedIn}@northwind.example` };
