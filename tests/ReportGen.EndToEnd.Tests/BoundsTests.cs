using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>
/// Small files made to cost much, checked by the tool as a process of its own. Each is done with in ten seconds of the processor and 300 MB,
/// read or refused; the times allowed here leave room for the start of the process on a slow machine.
/// </summary>
public sealed class BoundsTests
{
    private const long Memory = 300L * 1024 * 1024;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["tags.html"] = () => Text("<html><body>" + Repeat("<b>x</b>", 1_000_000)),
        ["paragraphs.html"] = () => Text("<html><body>" + Repeat("<p>x", 1_000_000)),
        ["cells.html"] = () => Text("<html><body><table><tr>" + Repeat("<td>1<td>2<tr>", 199_000) + "</table>"),
        ["attributes.html"] = () => Text("<p " + string.Join(' ', Enumerable.Range(0, 600_000).Select(static i => $"a{i}=1")) + ">x"),
        ["attributes-of-many.html"] = () => Text(Repeat("<p " + Repeat("a=1 b=2 c=3 ", 300) + ">x", 4_000)),
        ["nested.html"] = () => Text(Repeat("<div>", 200_000)),
        ["bars.txt"] = () => Text(Repeat("|\n", 2_000_000)),
        ["numbers.txt"] = () => Text(Repeat("12\n", 1_300_000)),
        ["labels.txt"] = () => Text(Repeat("1.属于国家秘密\n（一）予以公开\n总计\n其他\n", 150_000)),
        ["titles.txt"] = () => Text(Repeat("三、收到和处理政府信息公开申请情况\n二、主动公开政府信息情况\n", 95_000)),
        ["sentences.txt"] = () => Text(Sample() + Repeat("\n本年收到申请12件，其中a 3件、b 5件，占30%。", 120_000)),
        ["brackets.txt"] = () => Text(Repeat("（", 1_300_000)),
        ["one-line.txt"] = () => Text(Repeat("本年收到政府信息公开申请12件，", 190_000)),
        ["paragraphs.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":[" + string.Join(',', Enumerable.Repeat("\"x\"", 120_000)) + "]}"),
        ["paragraphs-within-bounds.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":[" + string.Join(',', Enumerable.Repeat("\"其中a 3件、b 5件，占30%。\"", 20_000)) + "]}"),
        ["line-ends.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":[\"" + Repeat("x\\n", 1_000_000) + "\"]}"),
        ["one-paragraph.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":\"" + Repeat("本年收到政府信息公开申请12件，", 120_000) + "\"}"),
        ["numbers-of-one-paragraph.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":\"" + Repeat("12件", 500_000) + "\"}"),
        ["rates.json"] = () => Text("{\"form\":\"2021\",\"year\":2022,\"overview\":[" + string.Join(',', Enumerable.Range(0, 10_000).Select(static i => $"\"{Rates(i % 50 + 1)}\"")) + "]}"),
        ["figures-of-one-row.txt"] = () => Text(Sample().Replace("|", "", StringComparison.Ordinal) + "\n三、收到和处理政府信息公开申请情况\n" + Repeat("一、本年新收政府信息公开申请数量 " + Repeat("100 ", 200) + Repeat("5 ", 7) + "\n", 300)),
        ["cells.csv"] = () => Text(Repeat("1,2\n", 500_000)),
        ["quotes.csv"] = () => Text("\"" + Repeat("a\"\",\n", 400_000)),
        ["characters.ofd"] = () => Ofd("", "<ofd:TextObject Boundary=\"0 0 0 0\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"9\" DeltaX=\"g 9999999 0.001\">" + Repeat("一二三四", 200_000) + "</ofd:TextCode></ofd:TextObject>"),
        ["lines.ofd"] = () => Ofd("", "<ofd:PathObject Boundary=\"0 0 0 0\"><ofd:AbbreviatedData>" + Repeat("M 0 0 L 9 0 ", 399_000) + "</ofd:AbbreviatedData></ofd:PathObject>"),
        ["grid.ofd"] = () => Ofd("", string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"<ofd:PathObject Boundary=\"{i % 200} {i / 15} 0 0\"><ofd:AbbreviatedData>M 0 0 L 0 9 M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject><ofd:TextObject Boundary=\"{i % 200} {i / 15} 0 0\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\">12</ofd:TextCode></ofd:TextObject>"))),
        ["composites.ofd"] = () => Ofd("<ofd:CompositeGraphicUnit ID=\"5\"><ofd:Content>" + Repeat("<ofd:CompositeObject ResourceID=\"5\"/>", 9) + "</ofd:Content></ofd:CompositeGraphicUnit>", "<ofd:CompositeObject ResourceID=\"5\"/>"),
        ["repeated.ods"] = () => OpenDocument("spreadsheet", "<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>12</text:p></table:table-cell></table:table-row></table:table>"),
        ["repeated.odt"] = () => OpenDocument("text", "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>12</text:p></table:table-cell></table:table-row></table:table>"),
        ["nested.odt"] = () => OpenDocument("text", Repeat("<text:section>", 100_000) + Repeat("</text:section>", 100_000)),
        ["members.json"] = () => Text("{\"form\":\"2021\"," + string.Join(',', Enumerable.Range(0, 500_000).Select(static i => $"\"a{i}\":1")) + "}"),
        ["nested.json"] = () => Text(Repeat("[", 200_000)),
        ["long-string.xlsx"] = () => Workbook(300_000, Repeat("本年收到政府信息公开申请", 400)),
        ["short-string.xlsx"] = () => Workbook(300_000, "1234567890"),
        ["text.doc"] = () => WordBinaryFile.Make(WordBinaryFile.P(Repeat("甲", 4_000_000))),
        ["paragraphs.doc"] = () => WordBinaryFile.Make(WordBinaryFile.P(Repeat("a\r", 1_900_000))),
        ["few-paragraphs.doc"] = () => WordBinaryFile.Make(WordBinaryFile.P(Repeat("a\r", 90_000))),
        ["cells.doc"] = () => WordBinaryFile.Make(WordBinaryFile.Cell(Repeat("1\a", 1_900_000))),
        ["long-string.xls"] = () => OldWorkbook([Shared(1, 0, [0x60, 0x1F, 0, .. new byte[8032]])], Repeated(300_000, static i => [0xFD, 0, 10, 0, (byte)i, (byte)(i >> 8), (byte)(i >> 16), 0, 0, 0, 0, 0, 0, 0])),
        ["strings.xls"] = () => OldWorkbook([Shared(3_000_000, 0, []), Repeated(3_000, static _ => [0x3C, 0, 0xB8, 0x0B, .. new byte[3000]])], []),
        ["merged.xls"] = () => OldWorkbook([], Repeated(7_000, static _ => [0xE5, 0, 0x02, 0x20, 0, 4, .. Enumerable.Repeat((byte[])[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0], 1024).SelectMany(static b => b)])),
        ["sheets.xls"] = () => OldWorkbook([Repeated(500_000, static _ => [0x85, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, (byte)'S'])], []),
        ["rows.rtf"] = () => Text("{\\rtf1" + Repeat("\\row", 10_000_000) + "}"),
        ["cells.rtf"] = () => Text("{\\rtf1" + Repeat("\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell 1\\cell\\row\n", 400_000) + "}"),
        ["text.rtf"] = () => Text("{\\rtf1 " + Repeat("a", 50_000_000) + "}"),
        ["groups.rtf"] = () => Text("{\\rtf1" + Repeat("{", 10_000_000)),
        ["runs.docx"] = () => Document("<w:p>" + Repeat("<w:r><w:t>a</w:t></w:r>", 490_000) + "</w:p>"),
        ["paragraphs.docx"] = () => Document(Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 330_000)),
        ["cells.docx"] = () => Document("<w:tbl>" + Repeat("<w:tr>" + Repeat("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", 50) + "</w:tr>", 4_900) + "</w:tbl>"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_costs_no_more_than_it_is_worth(string name)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.At(name), Files[name]());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll"), "check", folder.At(name), "--fail-on", "never"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        (long memory, TimeSpan time) = Watch(process);
        Assert.InRange(time, TimeSpan.Zero, Time);
        Assert.InRange(memory, 0, Memory);
        Assert.InRange(process.ExitCode, 0, 2);
        Assert.Empty(await error);
        Assert.Contains("valid", await output, StringComparison.Ordinal);
    }

    // The most memory and the time of the processor, as long as the process runs: afterwards nobody knows them.
    private static (long Memory, TimeSpan Time) Watch(Process process)
    {
        long memory = 0;
        TimeSpan time = TimeSpan.Zero;
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.WorkingSet64);
                time = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }

            if (time > 3 * Time)
                process.Kill();
        }

        return (memory, time);
    }

    private static string Sample() => File.ReadAllText(Repository.Path("samples", "disclosure", "text", "weibin-2024.txt"));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    // Figures and rates of which no two fit.
    private static string Rates(int figures) => "本年度" + string.Concat(Enumerable.Range(0, figures).Select(static i => $"收到来信{1000 + (i * 7)}件，办结{i + 11}件，"))
        + string.Concat(Enumerable.Range(0, 10).Select(static i => $"办结率{50 + i}.3%，")) + "。";

    private static byte[] Ofd(string resources, string objects)
    {
        const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        return Package("OFD.xml", $"<ofd:OFD {Namespace}><ofd:DocBody><ofd:DocRoot>Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            ("Document.xml", $"<ofd:Document {Namespace}><ofd:CommonData><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/></ofd:Pages></ofd:Document>"),
            ("Res.xml", $"<ofd:Res {Namespace}><ofd:CompositeGraphicUnits>{resources}</ofd:CompositeGraphicUnits></ofd:Res>"),
            ("Page.xml", $"<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID=\"2\">{objects}</ofd:Layer></ofd:Content></ofd:Page>"));
    }

    private static byte[] OpenDocument(string kind, string body)
    {
        const string Namespace = "urn:oasis:names:tc:opendocument:xmlns:";
        string content = $"<office:document-content xmlns:office=\"{Namespace}office:1.0\" xmlns:table=\"{Namespace}table:1.0\" xmlns:text=\"{Namespace}text:1.0\"><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>";
        return Package("content.xml", content, ("mimetype", $"application/vnd.oasis.opendocument.{kind}"), ("META-INF/manifest.xml", "<manifest/>"));
    }

    private static byte[] Document(string body) => Package("word/document.xml",
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");

    private static byte[] Workbook(int rows, string text)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        string cells = string.Concat(Enumerable.Range(1, rows).Select(static r => $"<row r=\"{r}\"><c t=\"s\"><v>0</v></c></row>"));
        return Package("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ("xl/_rels/workbook.xml.rels", Relationships(("r1", "worksheet", "s.xml"), ("r2", "sharedStrings", "strings.xml"))),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>"),
            ("xl/strings.xml", $"<sst xmlns=\"{Main}\"><si><t>{text}</t></si></sst>"));
    }

    // The records of a workbook of Excel 97 before and within its one sheet.
    private static byte[] OldWorkbook(byte[][] globals, byte[] cells)
    {
        byte[] begin = [0x09, 8, 16, 0, 0, 6, 5, 0, .. new byte[12]];
        byte[] end = [0x0A, 0, 0, 0];
        byte[] font = [0x31, 0, 16, 0, .. new byte[16], 0xE0, 0, 20, 0, .. new byte[20]];
        byte[] all = [.. font, .. globals.SelectMany(static g => g)];
        byte[] sheet = [0x85, 0, 9, 0, .. BitConverter.GetBytes(begin.Length + 13 + all.Length + end.Length), 0, 0, 1, 0, (byte)'S'];
        return CompoundWriter.Make(512, ("Workbook", [.. begin, .. sheet, .. all, .. end, .. begin, .. cells, .. end]));
    }

    private static byte[] Shared(int count, int type, byte[] strings) => [0xFC, (byte)type, (byte)(strings.Length + 8), (byte)((strings.Length + 8) >> 8), .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(count), .. strings];

    private static byte[] Repeated(int count, Func<int, byte[]> make)
    {
        var bytes = new MemoryStream();
        for (int i = 0; i < count; i++)
            bytes.Write(make(i));
        return bytes.ToArray();
    }

    private static byte[] Package(string main, string content, params (string Name, string Content)[] others)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in ((string, string)[])[("_rels/.rels", Relationships(("r", "officeDocument", main))), (main, content), .. others])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static string Relationships(params (string Id, string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(static l => $"<Relationship Id=\"{l.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{l.Kind}\" Target=\"{l.Target}\"/>"))
        + "</Relationships>";
}
