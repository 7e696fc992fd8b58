using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>A member of a record.</summary>
/// <param name="name">What templates call it.</param>
/// <param name="kind">What it holds.</param>
/// <param name="isNullable">Whether it may be null, so that a template must ask first.</param>
/// <param name="type">The type of the record, or of those in the list; null for other kinds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewMember(string name, ViewKind kind, bool isNullable = false, ViewType? type = null)
{
    /// <summary>What templates call it.</summary>
    public string Name { get; } = name;

    /// <summary>What it holds.</summary>
    public ViewKind Kind { get; } = kind;

    /// <summary>Whether it may be null.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>The type of the record, or of those in the list; null for other kinds.</summary>
    public ViewType? Type { get; } = type;
}
