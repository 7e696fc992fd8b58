namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Scripts that say which headers a page gives each of its values, run in a page.</summary>
internal static class HeaderScript
{
    /// <summary>By the attribute <c>headers</c>: from address to the words of the headers.</summary>
    public const string ByAttribute = """
        () => Object.fromEntries([...document.querySelectorAll('td[data-cell]')].map(td => [td.dataset.cell,
            td.getAttribute('headers').split(' ').map(id => document.getElementById(id)?.textContent ?? '?' + id)]))
        """;

    /// <summary>
    /// By place alone, as the HTML standard says (4.9.12.2, forming relationships between data cells and header cells), once
    /// ids, headers and classes are gone.
    /// </summary>
    public const string ByPlace = """
        () => {
          const cells = [...document.querySelectorAll('td[data-cell]')].map(td => [td, td.dataset.cell]);
          for (const e of document.querySelectorAll('*')) for (const a of ['id', 'headers', 'class']) e.removeAttribute(a);
          const grids = new Map();
          const gridOf = table => {
            if (grids.has(table)) return grids.get(table);
            const slots = [], all = new Map();
            let y = 0;
            for (const group of table.querySelectorAll('thead, tbody, tfoot')) {
              const last = y + group.rows.length;
              for (const row of group.rows) {
                slots[y] ??= [];
                let x = 0;
                for (const e of row.cells) {
                  while (slots[y][x]) x++;
                  const c = { e, x, y, w: e.colSpan, h: Math.min(e.rowSpan, last - y), group, isHeader: e.localName == 'th', scope: e.getAttribute('scope') };
                  all.set(e, c);
                  for (let j = y; j < y + c.h; j++) for (let i = x; i < x + c.w; i++) (slots[j] ??= [])[i] = c;
                  x += c.w;
                }
                y++;
              }
            }
            const grid = { slots, all };
            grids.set(table, grid);
            return grid;
          };
          const scan = (grid, found, x, y, dx, dy) => {
            let block = [], inBlock = false;
            const opaque = [];
            for (x += dx, y += dy; x >= 0 && y >= 0; x += dx, y += dy) {
              const c = grid.slots[y]?.[x];
              if (!c) continue;
              if (c.isHeader) {
                inBlock = true;
                block.push(c);
                const blocked = dx == 0
                  ? opaque.some(o => o.x == c.x && o.w == c.w) || c.scope != 'col'
                  : opaque.some(o => o.y == c.y && o.h == c.h) || c.scope != 'row';
                if (!blocked) found.add(c);
              } else if (inBlock) {
                inBlock = false;
                opaque.push(...block);
                block = [];
              }
            }
          };
          const result = {};
          for (const [td, address] of cells) {
            const grid = gridOf(td.closest('table')), cell = grid.all.get(td), found = new Set();
            for (let y = cell.y; y < cell.y + cell.h; y++) scan(grid, found, cell.x, y, -1, 0);
            for (let x = cell.x; x < cell.x + cell.w; x++) scan(grid, found, x, cell.y, 0, -1);
            for (const c of grid.all.values())
              if (c.isHeader && c.scope == 'rowgroup' && c.group == cell.group && c.x <= cell.x + cell.w - 1 && c.y <= cell.y + cell.h - 1) found.add(c);
            result[address] = [...found].map(c => c.e.textContent).filter(t => t.trim() != '');
          }
          return result;
        }
        """;
}
