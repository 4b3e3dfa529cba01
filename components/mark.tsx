/** Skillmark's mark: a bookmark with ascending steps. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path class="mark-body" d="M5 1.5h14A1.8 1.8 0 0 1 20.8 3.3V22.5L12 17.4l-8.8 5.1V3.3A1.8 1.8 0 0 1 5 1.5Z" />
      <path class="mark-steps" d="M7 12.6h3.2V9.3h3.3V6h3.5" />
    </svg>
  );
}
