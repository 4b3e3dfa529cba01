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

export const learner = { name: 'Robin Marlow', mbox: 'mailto:robin.marlow@northwind.example' };
