using System.Runtime.CompilerServices;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>A function of a template. Two made by the same piece of it are the same.</summary>
internal sealed class UserFunction(string? name, IReadOnlyList<FunctionParameter>? parameters, BlockStatement body, bool isInline, TemplateFile page) : IEquatable<UserFunction>
{
    /// <summary>Null for one without a name.</summary>
    public string? Name { get; } = name;

    public string Describe => Name ?? "the function";

    /// <summary>Null for one that takes anything, through $0, $1 …</summary>
    public IReadOnlyList<FunctionParameter>? Parameters { get; } = parameters;

    public BlockStatement Body { get; } = body;

    public bool IsInline { get; } = isInline;

    public TemplateFile Page { get; } = page;

    public bool Equals(UserFunction? other) => other is not null && ReferenceEquals(Body, other.Body);

    public override bool Equals(object? obj) => Equals(obj as UserFunction);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Body);
}

/// <summary>The block of a 'wrap'.</summary>
internal sealed record WrapBlock(BlockStatement Body, TemplateFile Page);
