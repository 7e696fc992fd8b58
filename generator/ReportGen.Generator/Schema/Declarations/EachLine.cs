namespace ReportGen.Generator.Schema.Declarations;

/// <summary>What a rule is tested in, one after another.</summary>
internal enum EachLine
{
    Row,
    Column,
}
