using System.Diagnostics.CodeAnalysis;

namespace ReportGen.Forms;

/// <summary>
/// Says which class of an assembly lists its forms. The generator writes it for every report, so that a tool finds the
/// forms of an assembly it was not compiled with; a program that names the class itself needs it for nothing.
/// </summary>
/// <param name="forms">A class with a static property All, the list of forms.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ReportFormsAttribute(
    // Kept by the trimmer, so that the attribute never promises what is gone.
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type forms) : Attribute
{
    /// <summary>The class with the list.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type Forms { get; } = forms;
}
