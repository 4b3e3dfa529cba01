/** Runs before the attack and keeps what the page needs to tell the test how it is, whatever the attack breaks. */
(() => {
  const { fetch, encodeURIComponent: encode } = window;
  const name = location.pathname.split('/').at(-1);
  window.tellTest = (word) => {
    void fetch(`/hostile/${name}/${encode(word)}`, { method: 'POST' });
  };
})();
