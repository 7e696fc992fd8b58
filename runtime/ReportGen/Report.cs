using System.Buffers;
using System.ComponentModel;
using System.Text;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Rules;

namespace ReportGen;

/// <summary>
/// A report of some form: who reports on which year, the text of each section, and one dense store with the cells of
/// all tables. The generator derives a typed view of it for each version of a form.
/// </summary>
public abstract partial class Report
{
    private readonly Cell[] _cells;
    private readonly List<Paragraph>[] _paragraphs;
    private CellOrigin[]? _origins;

    /// <summary>An empty report: every cell blank, every section without text.</summary>
    protected Report(FormInfo form)
    {
        Form = form;
        _cells = new Cell[form.Cells.Count];
        _paragraphs = new List<Paragraph>[form.Sections.Count];
        for (int i = 0; i < _paragraphs.Length; i++)
            _paragraphs[i] = [];
    }

    /// <summary>The form of the report.</summary>
    public FormInfo Form { get; }

    /// <summary>The organ that reports; null where the document does not name it.</summary>
    public string? Organ
    {
        get;
        set
        {
            field = CleanName(value);
            OrganText = new ReportText(field ?? "");
        }
    }

    /// <summary>The name of an organ as reports hold it.</summary>
    internal static string? CleanName(string? organ) => organ is null ? null : CharacterPolicy.CleanName(organ, out _);

    /// <summary>The organ as it is rendered; empty where it is not known.</summary>
    public ReportText OrganText { get; private set; }

    /// <summary>The year reported on; null where it is not known.</summary>
    public int? Year { get; set; }

    /// <summary>When the report was published; null where that is not known.</summary>
    public PublicationTime? Published { get; set; }

    /// <summary>What the document says of itself, where the report was read from one.</summary>
    public DocumentIdentity? Identity { get; set; }

    /// <summary>Whether the lines that its figures come from are pages, as in a PDF.</summary>
    internal bool IsPaged { get; set; }

    /// <summary>For each line of the document it was read from where that stands there; null where lines are what a person finds.</summary>
    internal IReadOnlyList<FlowPlace>? Flow { get; set; }

    /// <summary>The cells of all tables, in the order of the form.</summary>
    public Span<Cell> Cells => _cells;

    /// <summary>The text of a section, by its place in the form.</summary>
    public IList<Paragraph> Paragraphs(int section) => _paragraphs[section];

    /// <summary>The text of a section.</summary>
    public IList<Paragraph> Paragraphs(SectionInfo section) => _paragraphs[section.Index];

    /// <summary>A cell of the store. The reference may be assigned to.</summary>
    public ref Cell Cell(int index) => ref _cells[index];

    /// <summary>The number of a cell; null for one that is blank or unreadable.</summary>
    public decimal? NumberOf(int index) => _cells[index] is { HasValue: true } cell ? cell.Value : null;

    /// <summary>Where a cell was read; the default where it was not.</summary>
    public CellOrigin Origin(int index) => _origins is null ? default : _origins[index];

    /// <summary>
    /// Fills in the cells that the form computes and that are blank, as far as those they are computed from are filled in.
    /// What stands in one already is left as it is, and held against its expression when the report is tested.
    /// </summary>
    public void Compute() => ComputedCells.Fill(this);

    /// <summary>
    /// Fills in the blank cells that by a rule of the form hold what others held in the report of the year before
    /// (<c>carriedIn == previous.carriedOut</c>), and the totals that follow.
    /// </summary>
    /// <param name="previous">The report of the year before, of this version of the form or another.</param>
    /// <returns>What was carried over.</returns>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is of another form, year or organ.</exception>
    public IReadOnlyList<CellInfo> CarryOver(Report previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        LastYear.ThrowIfOther(this, previous);
        return CarriedCells.Fill(this, previous);
    }

    /// <summary>Tests every rule of the form, and the text against the tables.</summary>
    /// <param name="previous">The report of the year before, for the rules that compare with it; null where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is of another form, year or organ.</exception>
    public IReadOnlyList<Finding> Validate(Report? previous = null)
    {
        LastYear.ThrowIfOther(this, previous);
        List<Finding> findings = Validator.Validate(this, previous);
        AddFindings(findings);
        return findings;
    }

    /// <summary>
    /// Tests the cells alone: kinds, blanks, and the rules of the form. Costs no memory where nothing is found, so that it
    /// can be asked at every keystroke.
    /// </summary>
    /// <param name="previous">The report of the year before, for the rules that compare with it; null where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is of another form, year or organ.</exception>
    public IReadOnlyList<Finding> ValidateTables(Report? previous = null)
    {
        LastYear.ThrowIfOther(this, previous);
        return Validator.ValidateTables(this, previous);
    }

    /// <summary>Looks for the smallest changes of cells under which every rule holds. Nothing is changed.</summary>
    /// <param name="options">How far to look; the default where null.</param>
    public FixResult FindFixes(FixOptions? options = null) => FixSearch.Find(this, options);

    /// <summary>Writes the report as a data file, in UTF-8, as <see cref="ReportJsonReader"/> reads it.</summary>
    /// <param name="output">Where it goes; a <c>PipeWriter</c> is one too.</param>
    public void WriteTo(IBufferWriter<byte> output) => ReportJsonWriter.Write(this, output);

    /// <summary>The report as a data file.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Renders into a buffer of the caller's. What generated code calls.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void RenderTo(IBufferWriter<byte> output, Action<Report, RenderContext, Utf8Output> render, RenderContext? context)
    {
        ArgumentNullException.ThrowIfNull(output);
        var page = new Utf8Output();
        render(this, context ?? new RenderContext(), page);
        output.Write(page.Written);
    }

    /// <summary>Renders into a stream of the caller's, which stays open. What generated code calls.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void RenderTo(Stream output, Action<Report, RenderContext, Utf8Output> render, RenderContext? context)
    {
        ArgumentNullException.ThrowIfNull(output);
        var page = new Utf8Output();
        render(this, context ?? new RenderContext(), page);
        output.Write(page.Written);
    }

    /// <summary>Adds findings that a schema cannot state.</summary>
    protected virtual void AddFindings(ICollection<Finding> findings)
    {
    }

    /// <summary>Records where a cell was read. What is printed is one line, without what cannot be seen.</summary>
    public void SetOrigin(int index, CellOrigin origin) =>
        (_origins ??= new CellOrigin[_cells.Length])[index] = origin.Printed is { } printed ? origin with { Printed = CharacterPolicy.CleanName(printed, out _) } : origin;
}
