using ReportGen.Forms;

namespace ReportGen.Reading.Labels;

/// <summary>What a label of a form stands for.</summary>
internal enum LabelRole : byte
{
    /// <summary>The heading over a band.</summary>
    Band,

    /// <summary>The corner over the row labels, or the note printed there.</summary>
    Corner,

    /// <summary>A heading over columns, or of one.</summary>
    Header,

    /// <summary>A heading over rows in which no cells stand.</summary>
    Group,

    /// <summary>The label of a row of cells.</summary>
    Row,
}

/// <summary>A label that a table of the form prints, in the place where the form prints it.</summary>
internal sealed class ExpectedLabel
{
    public ExpectedLabel(LabelRole role, BlockInfo block, MemberInfo? member, string text, IReadOnlyList<string> aliases)
    {
        Role = role;
        Block = block;
        Member = member;
        Text = text;
        Skeleton = LabelNormalizer.Skeleton(text);
        Number = LabelNormalizer.Number(text);
        Body = LabelNormalizer.Body(text);
        Aliases = [.. aliases.Select(LabelNormalizer.Skeleton).Where(static a => a.Length > 0)];
    }

    /// <summary>The same with the unit of the column behind it, as heads may have it.</summary>
    public IReadOnlyList<string> WithUnit { get; init; } = [];

    public LabelRole Role { get; }

    public BlockInfo Block { get; }

    /// <summary>The row or column; null for what stands over the block.</summary>
    public MemberInfo? Member { get; }

    public string Text { get; }

    public string Skeleton { get; }

    public string Number { get; }

    public string Body { get; }

    public IReadOnlyList<string> Aliases { get; }

    /// <summary>How much finding the label says for the table being this one.</summary>
    public double Weight => Role switch
    {
        LabelRole.Row => 3,
        LabelRole.Band => 2,
        LabelRole.Group => 1.5,
        LabelRole.Header => 1,
        _ => 0.5,
    };
}
