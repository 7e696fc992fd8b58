namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>A function of the template language.</summary>
/// <param name="Required">How many arguments it needs.</param>
/// <param name="Parameters">How many it takes.</param>
/// <param name="Apply">What it does; throws <see cref="FunctionFault"/> where an argument does not fit.</param>
internal sealed record Function(int Required, int Parameters, Func<IReadOnlyList<Value>, Value> Apply);

/// <summary>Why a function cannot be applied.</summary>
internal sealed class FunctionFault(string message) : Exception(message);
