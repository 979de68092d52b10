/** Shows one sentence over the hall, with the cause as its tooltip for whoever looks after the exhibit. */
export function showNotice(root: HTMLElement, text: string, cause: unknown): void {
  root.querySelector('.notice')?.remove();
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.textContent = text;
  notice.title = String(cause);
  root.append(notice);
}
