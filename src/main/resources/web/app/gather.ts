// Makes one task of many reasons for it.

const QUIET = 300
const LONGEST = 5000

/**
 * Returns a function that asks for the task: it runs once a burst of calls is over, and not while the page is
 * hidden. The waits differ, so that the pages of many readers do not ask at the same moment.
 */
export function gather(task: () => void): () => void {
  let timer = 0
  let first = 0
  let due = false
  const run = () => {
    first = 0
    due = document.hidden
    if (!due) task()
  }
  document.addEventListener('visibilitychange', () => {
    if (due) run()
  })
  return () => {
    const now = Date.now()
    first ||= now
    clearTimeout(timer)
    const wait = Math.min(QUIET * (1 + Math.random()), first + LONGEST - now)
    timer = window.setTimeout(run, Math.max(0, wait))
  }
}
