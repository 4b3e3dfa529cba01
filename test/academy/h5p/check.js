/* A content type of our own: four buttons that speak through the real core, as content types from the H5P hub do. */
H5P.NorthwindCheck = (() => {
  // The core sets the prototype of what it runs, which a class would not let it do.
  function NorthwindCheck(_params, contentId) {
    H5P.EventDispatcher.call(this);
    this.contentId = contentId;
    const inner = new H5P.EventDispatcher();
    Object.assign(inner, { contentId, subContentId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', parent: this });
    const deeds = {
      progress: () => this.triggerXAPI('progressed'),
      inner: () => inner.triggerXAPICompleted(1, 1, true),
      fail: () => this.triggerXAPICompleted(0, 2, false),
      pass: () => this.triggerXAPICompleted(2, 2, true),
    };
    this.attach = ($container) => {
      for (const [name, deed] of Object.entries(deeds)) {
        const button = document.createElement('button');
        button.dataset.action = name;
        button.textContent = name;
        button.addEventListener('click', deed);
        $container.append(button);
      }
    };
  }
  NorthwindCheck.prototype = Object.create(H5P.EventDispatcher.prototype);
  NorthwindCheck.prototype.constructor = NorthwindCheck;
  return NorthwindCheck;
})();
