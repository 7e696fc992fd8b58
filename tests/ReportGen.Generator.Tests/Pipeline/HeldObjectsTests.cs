using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Pipeline;

public class HeldObjectsTests
{
    private static readonly Type[] Forbidden =
        [typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(AdditionalText), typeof(SemanticModel)];

    [Fact]
    public void No_step_holds_anything_of_Roslyn_but_text()
    {
        (string, string)[] files = [.. Directory.GetFiles(Repository.Path("templates")).Concat(Directory.GetFiles(Repository.Path("templates", "pages"), "*.sbn-*")).Concat(Directory.GetFiles(Repository.Path("runtime", "ReportGen.Disclosure", "Schemas")))
            .Select(static p => (Path.GetFileName(p), File.ReadAllText(p)))];
        GeneratorRunResult result = GeneratorTest.RunFaulty(files).Result;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in TrackingNames.All)
        {
            foreach (var (value, _) in result.TrackedSteps[step].SelectMany(static s => s.Outputs))
                Walk(value, step, seen, 0);
        }

        Assert.True(seen.Count > 1000, "the walk went nowhere");
    }

    private static void Walk(object? value, string path, HashSet<object> seen, int depth)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Delegate or Type || depth > 200 || !seen.Add(value))
            return;
        Assert.True(!Forbidden.Any(t => t.IsInstanceOfType(value)), $"{path} holds a {value.GetType().Name}");
        if (value is IEnumerable items and (Array or IList))
        {
            foreach (object? item in items)
                Walk(item, path + "[]", seen, depth + 1);
            return;
        }

        if (value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis.Text", StringComparison.Ordinal) == true)
            return;
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen, depth + 1);
        }
    }
}
