namespace ReportGen.Package.Tests;

/// <summary>The tests that share the packages.</summary>
[CollectionDefinition("packages")]
public sealed class PackagesCollection : ICollectionFixture<Packages>;
