using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>What a member of a record that only the publication knows holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ViewKind : byte
{
    /// <summary>Text, which reaches a page through the escape of its place.</summary>
    Text,

    /// <summary>The address of a page or file, made by the publication: it may stand in an attribute such as href.</summary>
    Address,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Records of one type, in order; never null.</summary>
    List,

    /// <summary>Another record.</summary>
    Record,
}
