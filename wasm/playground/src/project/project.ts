// The files that are being worked on, and which of them is open. Everything else on the page listens to this.

export interface Files {
  files: [name: string, text: string][];
  active: string;
}

export type Change =
  /** A text was typed or replaced. `from` tells who did it, so that the editor does not echo itself. */
  | { kind: 'text'; name: string; from: 'editor' | 'elsewhere' }
  | { kind: 'active' }
  /** Files came, went or were renamed. */
  | { kind: 'files' };

export class Project {
  #files = new Map<string, string>();
  #active = '';
  #listeners: ((change: Change) => void)[] = [];

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  get active(): string {
    return this.#active;
  }

  get state(): Files {
    return { files: [...this.#files], active: this.#active };
  }

  get isEmpty(): boolean {
    return [...this.#files.values()].every((text) => text.trim() === '');
  }

  text(name: string): string {
    return this.#files.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** Begin with other files. */
  open({ files, active }: Files): void {
    this.#files = new Map(files);
    if (this.#files.size === 0) this.#files.set('plan.plikt', '');
    this.#active = this.#files.has(active) ? active : (this.names[0] ?? '');
    this.#tell({ kind: 'files' });
  }

  activate(name: string): void {
    if (name === this.#active || !this.#files.has(name)) return;
    this.#active = name;
    this.#tell({ kind: 'active' });
  }

  write(name: string, text: string, from: 'editor' | 'elsewhere'): void {
    if (this.#files.get(name) === text) return;
    const isNew = !this.#files.has(name);
    this.#files.set(name, text);
    this.#tell(isNew ? { kind: 'files' } : { kind: 'text', name, from });
  }

  add(name: string, text: string): void {
    this.#files.set(name, text);
    this.#active = name;
    this.#tell({ kind: 'files' });
  }

  remove(name: string): void {
    if (!this.#files.delete(name)) return;
    if (this.#files.size === 0) this.#files.set('plan.plikt', '');
    if (!this.#files.has(this.#active)) this.#active = this.names[0] ?? '';
    this.#tell({ kind: 'files' });
  }

  rename(from: string, to: string): void {
    if (!this.#files.has(from) || this.#files.has(to)) return;
    this.#files = new Map([...this.#files].map(([name, text]) => [name === from ? to : name, text]));
    if (this.#active === from) this.#active = to;
    this.#tell({ kind: 'files' });
  }

  /** A name in use nowhere, like `plan-2.plikt`. */
  freeName(wanted: string): string {
    if (!this.#files.has(wanted)) return wanted;
    const [, stem = wanted, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
    for (let n = 2; ; n += 1) {
      const name = `${stem}-${n}${ending}`;
      if (!this.#files.has(name)) return name;
    }
  }
}
