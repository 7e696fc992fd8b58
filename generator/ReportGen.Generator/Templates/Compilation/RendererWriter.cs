using System.Text;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Collects the body of a renderer: constants joined as long as nothing comes between them, and statements.</summary>
/// <param name="length">How much was written before.</param>
internal sealed class RendererWriter(int length = 0)
{
    private List<RendererPart>? _parts;
    private StringBuilder? _constant;

    /// <summary>How much constant text was written.</summary>
    public int Length { get; private set; } = length;

    /// <summary>Appends constant text.</summary>
    public void Constant(string text)
    {
        (_constant ??= new StringBuilder(256)).Append(text);
        Length += text.Length;
    }

    public void Statement(string code)
    {
        Add(RendererPart.Code(PartKind.Line, code));
        Length += 16;
    }

    public void Open(string head) => Add(RendererPart.Code(PartKind.Open, head));

    public void Close() => Add(new RendererPart(PartKind.Close, ""));

    /// <summary>A label that a goto names; what follows it is never nothing.</summary>
    public void Label(string name) => Add(new RendererPart(PartKind.Line, $"{name}: ;"));

    /// <summary>A place to write to later.</summary>
    public RendererWriter Place()
    {
        var place = new RendererWriter();
        Add(new RendererPart(PartKind.Place, "") { Writer = place });
        return place;
    }

    /// <summary>An empty writer that goes on counting here.</summary>
    public RendererWriter Fork() => new(Length);

    /// <summary>Takes over what another one has collected.</summary>
    public void Append(RendererWriter other)
    {
        if (other._parts is null)
            (_constant ??= new StringBuilder(256)).Append(other._constant);
        else
            Add(new RendererPart(PartKind.Place, "") { Writer = other });

        Length = Math.Max(Length, other.Length);
    }

    /// <summary>All that was written, in order and without places.</summary>
    public List<RendererPart> Finish()
    {
        var all = new List<RendererPart>();
        CopyTo(all);
        return all;
    }

    /// <summary>What was written, where it is all constant; null where the report has a say.</summary>
    public string? TakeConstant() => IsEmpty(this) ? _constant?.ToString() ?? "" : null;

    // Whether there is nothing but text that nothing has come after.
    private static bool IsEmpty(RendererWriter writer) =>
        writer._parts is null || writer._parts.TrueForAll(static p => p.Writer is { _constant: null or { Length: 0 } } inner && IsEmpty(inner));

    private void CopyTo(List<RendererPart> all)
    {
        Flush();
        foreach (RendererPart part in _parts ?? [])
        {
            if (part.Writer is { } writer)
                writer.CopyTo(all);
            else if (part.Kind == PartKind.Constant && all.Count > 0 && all[all.Count - 1] is { Kind: PartKind.Constant } before)
                all[all.Count - 1] = new RendererPart(PartKind.Constant, before.Text + part.Text);
            else
                all.Add(part);
        }
    }

    private void Add(RendererPart part)
    {
        Flush();
        (_parts ??= []).Add(part);
    }

    private void Flush()
    {
        if (_constant is null or { Length: 0 })
            return;
        (_parts ??= []).Add(new RendererPart(PartKind.Constant, _constant.ToString()));
        _constant.Clear();
    }
}
