namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>Says of a test that it makes the generator give a diagnostic, so that none goes untested.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RaisesAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
