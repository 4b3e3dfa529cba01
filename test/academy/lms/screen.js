/** Where lessons are played: an iframe of the page, an iframe two frames down, or a window of its own. */

const loaded = (target) => new Promise((done) => target.addEventListener('load', done, { once: true }));

function iframeScreen(barDocument, stageDocument) {
  const frame = stageDocument.getElementById('sco');
  return {
    contents: barDocument.getElementById('contents'),
    leave: barDocument.querySelector('[data-action="leave"]'),
    notice: stageDocument.getElementById('notice'),
    /** Unloads the lesson that is open; its own unload handler ends its session. */
    async clear() {
      if (frame.hidden) return;
      const blank = loaded(frame);
      frame.src = 'about:blank';
      await blank;
      frame.hidden = true;
    },
    open(url, title) {
      frame.title = title;
      frame.hidden = false;
      frame.src = url;
      frame.focus();
      return true;
    },
  };
}

async function framesetScreen() {
  if (document.readyState !== 'complete') await loaded(window);
  return iframeScreen(window.frames.bar.document, window.frames.stage.document);
}

function popupScreen() {
  let popup = null;
  return {
    contents: document.getElementById('contents'),
    leave: document.querySelector('[data-action="leave"]'),
    notice: document.getElementById('notice'),
    asks: true,
    async clear() {
      if (popup && !popup.closed) {
        // The runtime lives here: stay until the lesson has said its last word, or for a second at most.
        const gone = new Promise((done) => popup.addEventListener('pagehide', done));
        const patience = new Promise((done) => setTimeout(done, 1000));
        popup.close();
        await Promise.race([gone, patience]);
      }
      popup = null;
    },
    open(url) {
      popup = window.open(url, '_blank', 'popup,width=1000,height=760');
      return popup !== null;
    },
  };
}

export function createScreen(variant) {
  if (variant === 'popup') return popupScreen();
  return variant === 'framed' ? framesetScreen() : iframeScreen(document, document);
}
