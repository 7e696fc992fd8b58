namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>A theory that needs LibreOffice.</summary>
public sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute() => Skip = Office.Program is null ? "LibreOffice (soffice) is not installed." : null;
}
