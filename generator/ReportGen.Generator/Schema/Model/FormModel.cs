using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Emit;

namespace ReportGen.Generator.Schema.Model;

/// <summary>
/// A form as the emitters see it. Two are equal where the metadata written of them is the same: it states all there is to
/// know of a form, and no place in any file, so that a comment or a shifted line changes nothing.
/// </summary>
internal sealed class FormModel(FormInfo info) : IEquatable<FormModel>
{
    public FormInfo Info { get; } = info;

    /// <summary>The form as C#, without the namespace it will stand in.</summary>
    public SourceText Metadata { get; } = MetadataEmitter.Write(info);

    /// <summary>The name of the generated class: Disclosure2021.</summary>
    public string ClassName => Identifier.OfForm(Info.Report, Info.Version);

    public bool Equals(FormModel? other) => other is not null && (ReferenceEquals(this, other) || Metadata.ContentEquals(other.Metadata));

    public override bool Equals(object? obj) => Equals(obj as FormModel);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ClassName);
}
