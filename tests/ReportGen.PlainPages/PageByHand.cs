using System.Buffers.Text;
using System.Text;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.PlainPages;

/// <summary>
/// The pages of Templates/ as somebody would write them by hand who cares for speed: what the form knows is laid out once
/// as bytes, with a place for each cell; a report is then a loop over places. The same bytes as the templates give.
/// </summary>
public sealed class PageByHand
{
    private readonly string _format;
    private readonly Escape _escape;
    private readonly Section[] _sections;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    public PageByHand(FormInfo form, string format, string style)
    {
        _format = format;
        _escape = format switch { "html" => Escape.Html, "md" => Escape.Markdown, _ => Escape.None };
        _head = Encoding.UTF8.GetBytes(style);
        _tail = Encoding.UTF8.GetBytes(format == "html"
            ? "<p class=\"key\">表中“—”表示该项未填写，不表示 0。</p>\n</main>\n</body>\n</html>\n"
            : "\n表中“—”表示该项未填写，不表示 0。\n");
        _sections = [.. form.Sections.Select(Layout)];
    }

    /// <summary>Bytes, and the cell that follows them; -1 for none.</summary>
    public readonly record struct Place(byte[] Before, int Cell)
    {
        /// <summary>The same as a string, for those who build strings.</summary>
        public string Words { get; } = Encoding.UTF8.GetString(Before);
    }

    /// <summary>The parts of a section that the form knows.</summary>
    public sealed record Section(Place[] Places, int Index);

    public IReadOnlyList<Section> Sections => _sections;

    public void Write(Report report, Utf8Output output)
    {
        switch (_format)
        {
            case "html":
                output.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8);
                Title(report, output);
                output.Write("</title>\n<meta name=\"ArticleTitle\" content=\""u8);
                Title(report, output);
                output.Write("\">\n"u8);
                if (report.Organ is not null)
                {
                    output.Write("<meta name=\"ContentSource\" content=\""u8);
                    output.Text(report.OrganText, _escape);
                    output.Write("\">\n"u8);
                }

                output.Write("<style>\n"u8);
                output.Write(_head);
                output.Write("</style>\n</head>\n<body>\n<main>\n<h1>"u8);
                Title(report, output);
                output.Write("</h1>\n"u8);
                break;
            case "md":
                output.Write("# "u8);
                Title(report, output);
                output.Write("\n"u8);
                break;
            default:
                Title(report, output);
                output.Write("\n"u8);
                break;
        }

        foreach (Section section in _sections)
        {
            foreach (Place place in section.Places)
            {
                output.Write(place.Before);
                if (place.Cell >= 0)
                    Cell(report, place.Cell, output);
            }

            IList<Paragraph> paragraphs = report.Paragraphs(section.Index);
            for (int i = 0; i < paragraphs.Count; i++)
                Paragraph(paragraphs[i].Text, output);
        }

        output.Write(_tail);
    }

    private void Title(Report report, Utf8Output output)
    {
        output.Text(report.OrganText, _escape);
        if (report.Year is { } year)
        {
            Number(year, output);
            output.Write("年"u8);
        }

        output.Write("政府信息公开工作年度报告"u8);
    }

    private void Paragraph(ReportText text, Utf8Output output)
    {
        output.Write(_format switch { "html" => "<p>"u8, "md" => "\n"u8, _ => "\n    "u8 });
        output.Text(text, _escape);
        output.Write(_format == "html" ? "</p>\n"u8 : "\n"u8);
    }

    private void Cell(Report report, int index, Utf8Output output)
    {
        Cell cell = report.Cell(index);
        if (_format == "txt")
        {
            if (cell.IsBlank)
                output.Write("      —"u8);
            else
                output.Cell(report, index, _escape, -8);
            return;
        }

        if (cell.IsBlank)
            output.Write(_format == "html" ? "blank\">—"u8 : "—"u8);
        else
        {
            if (_format == "html")
                output.Write(cell.HasValue ? "value\">"u8 : "unreadable\">"u8);
            if (cell is { HasValue: true, Scale: 0, Unscaled: >= 0 } && report.Form.Cells[index].Kind == NumberKind.Count)
                Number(cell.Unscaled, output);
            else
                output.Cell(report, index, _escape);
        }
    }

    private static void Number(long number, Utf8Output output)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out int written);
        output.Advance(written);
    }

    private Section Layout(SectionInfo section)
    {
        var places = new List<Place>();
        var text = new StringBuilder();
        void Cell(GridCell cell)
        {
            places.Add(new Place(Encoding.UTF8.GetBytes(text.ToString()), cell.Cell!.Index));
            text.Clear();
        }

        if (section.Title is { } title)
        {
            text.Append(_format switch
            {
                "html" => $"<h2 id=\"{section.Id}\">{HtmlEscaper.Escape(title)}</h2>\n",
                "md" => $"\n## {MarkdownEscaper.Escape(title)}\n",
                _ => $"\n{title}\n",
            });
        }

        foreach (TableInfo table in section.Tables)
        {
            switch (_format)
            {
                case "html":
                    Html(table, section, text, Cell);
                    break;
                case "md":
                    Markdown(table, text, Cell);
                    break;
                default:
                    Text(table, text, Cell);
                    break;
            }
        }

        places.Add(new Place(Encoding.UTF8.GetBytes(text.ToString()), -1));
        return new Section([.. places], section.Index);
    }

    private static void Html(TableInfo table, SectionInfo section, StringBuilder text, Action<GridCell> cell)
    {
        string title = HtmlEscaper.Escape(section.Title ?? table.Name);
        string unit = table.Unit is null ? "" : $"（单位：{HtmlEscaper.Escape(table.Unit)}）";
        text.Append($"<div class=\"table\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\n<table id=\"{table.Id}-table\">\n<caption>{title}{unit}</caption>\n");
        var grid = new TableGrid(table);
        for (int b = 0; b < grid.Blocks.Count; b++)
        {
            bool isOnly = grid.Blocks.Count == 1;
            bool isFlat = TableGrid.IsFlat(table.Blocks[b]);
            text.Append(isOnly ? "<thead>\n" : "<tbody>\n");
            foreach (IReadOnlyList<GridCell> row in grid.Blocks[b].Head)
                Row(row, isFlat: false, text, cell);
            if (isOnly)
                text.Append("</thead>\n<tbody>\n");
            foreach (IReadOnlyList<GridCell> row in grid.Blocks[b].Body)
                Row(row, isFlat, text, cell);
            text.Append("</tbody>\n");
        }

        text.Append("</table>\n</div>\n");
    }

    private static void Row(IReadOnlyList<GridCell> row, bool isFlat, StringBuilder text, Action<GridCell> cell)
    {
        text.Append("<tr>\n");
        foreach (GridCell place in row)
        {
            string columns = place.ColumnSpan > 1 ? $" colspan=\"{place.ColumnSpan}\"" : "";
            string rows = place.RowSpan > 1 ? $" rowspan=\"{place.RowSpan}\"" : "";
            string headers = string.Join(' ', place.Headers);
            switch (place.Kind)
            {
                case GridCellKind.Value:
                    text.Append($"<td headers=\"{headers}\"{columns} data-cell=\"{place.Cell!.Address}\" data-state=\"");
                    cell(place);
                    text.Append("</td>\n");
                    break;
                case GridCellKind.Corner or GridCellKind.Filler or GridCellKind.Unit:
                    text.Append($"<td{columns}{rows} class=\"{place.Kind.ToString().ToLowerInvariant()}\">{HtmlEscaper.Escape(place.Label)}</td>\n");
                    break;
                default:
                    string depth = isFlat && place.Depth > 0 ? $" class=\"depth-{place.Depth}\"" : "";
                    string scope = headers.Length > 0 ? $" headers=\"{headers}\"" : "";
                    text.Append($"<th id=\"{place.Id}\" scope=\"{place.Scope}\"{depth}{scope}{columns}{rows}>{HtmlEscaper.Escape(place.Label)}</th>\n");
                    break;
            }
        }

        text.Append("</tr>\n");
    }

    private static void Markdown(TableInfo table, StringBuilder text, Action<GridCell> cell)
    {
        if (table.Note is { } note)
            text.Append($"\n{MarkdownEscaper.Escape(note)}\n");
        var grid = new TableGrid(table);
        for (int b = 0; b < grid.Blocks.Count; b++)
        {
            BlockInfo block = table.Blocks[b];
            int labels = TableGrid.LabelColumns(block);
            if (block.Label is { } label)
                text.Append($"\n**{MarkdownEscaper.Escape(label)}**\n");
            text.Append('\n');
            if (labels > 0)
            {
                string corner = table.Note is null ? $"{MarkdownEscaper.Escape(block.Corner ?? "")} " : "";
                text.Append($"| {corner}").Insert(text.Length, "| ", labels - 1);
            }

            foreach (MemberInfo column in block.Columns.Lines)
                text.Append($"| {MarkdownEscaper.Escape(PathOf(column))} ");
            text.Append("|\n").Insert(text.Length, "| --- ", labels).Insert(text.Length, "| ---: ", block.Columns.Lines.Count).Append("|\n");
            foreach (IReadOnlyList<GridCell> row in grid.Blocks[b].Body)
            {
                int covered = labels - row.Where(static p => p.Kind == GridCellKind.RowHeader).Sum(static p => p.ColumnSpan);
                text.Insert(text.Length, "| ", covered);
                foreach (GridCell place in row)
                {
                    text.Append("| ");
                    if (place.Kind == GridCellKind.Value)
                    {
                        cell(place);
                        text.Append(' ');
                    }
                    else
                    {
                        text.Append($"{MarkdownEscaper.Escape(place.Label)} ").Insert(text.Length, "| ", place.ColumnSpan - 1);
                    }
                }

                text.Append("|\n");
            }
        }
    }

    // The headings over a column that tell it apart: 法人或其他组织 / 商业企业.
    private static string PathOf(MemberInfo column)
    {
        string path = column.Label;
        for (MemberInfo? above = column.Parent; above is { Path.Length: > 0 }; above = above.Parent)
            path = $"{above.Label} / {path}";
        return path;
    }

    private static void Text(TableInfo table, StringBuilder text, Action<GridCell> cell)
    {
        foreach (var (head, body) in new TableGrid(table).Blocks)
        {
            text.Append('\n');
            foreach (IReadOnlyList<GridCell> row in head.Concat(body))
            {
                for (int i = 0; i < row.Count; i++)
                {
                    if (row[i].Kind == GridCellKind.Value)
                        cell(row[i]);
                    else
                        text.Append(row[i].Label);
                    text.Append(i + 1 < row.Count ? " | " : " |");
                }

                text.Append('\n');
            }
        }
    }
}
