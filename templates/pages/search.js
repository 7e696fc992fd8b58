
// Finds organs by what their names have in common with the words typed. Without this script the list of organs is there all the same.
const most = 50;
const isEnglish = document.documentElement.lang.toLowerCase().startsWith("en");
const say = isEnglish
  ? { former: names => `formerly ${names.join(", ")}`, and: ", ", none: "Nothing found. Try other words of the name.", some: count => `${count} found`, more: count => `${count} found; the first ${most} are listed` }
  : { former: names => `曾用名：${names.join("、")}`, and: "，", none: "没有找到。请换用机关名称中的其他字词。", some: count => `找到 ${count} 个`, more: count => `找到 ${count} 个，列出前 ${most} 个` };
const form = document.querySelector("form.search");
if (form) {
  const field = form.querySelector("input");
  const told = form.querySelector("output");
  const list = form.querySelector("ul");
  const root = form.dataset.root;
  const plain = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const known = organs.map(([path, region, ...names]) => ({ path, region, names, keys: names.map(plain) }));
  const find = () => {
    const words = field.value.split(/\s+/).map(plain).filter(word => word);
    const found = words.length === 0 ? [] : known.filter(organ => organ.keys.some(key => words.every(word => key.includes(word))));
    list.replaceChildren(...found.slice(0, most).map(organ => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = root + organ.path;
      link.textContent = organ.names[0];
      item.append(link);
      const former = organ.names.slice(1).filter(name => words.every(word => plain(name).includes(word)));
      const more = [organ.region, former.length > 0 ? say.former(former) : ""].filter(text => text).join(say.and);
      if (more) {
        const note = document.createElement("span");
        note.textContent = ` ${more}`;
        item.append(note);
      }
      return item;
    }));
    told.value = words.length === 0 ? "" : found.length === 0 ? say.none : found.length > most ? say.more(found.length) : say.some(found.length);
  };
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  field.addEventListener("input", find);
  find();
}
