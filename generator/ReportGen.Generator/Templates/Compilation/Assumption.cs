namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What the branches around a place have asked of the report: conditions of C#, and whether each holds there.</summary>
internal sealed class Assumption(IReadOnlyList<(string? Condition, bool Holds)> conditions, Assumption? outer)
{
    private static readonly string[] Comparisons = [" < ", " > ", " <= ", " >= ", " == "];

    /// <summary>Whether the conditions around a place make sure of something, as far as their text tells.</summary>
    /// <param name="assumed">The innermost assumption.</param>
    /// <param name="makesSure">Whether a condition that holds does.</param>
    public static bool Implies(Assumption? assumed, Func<string, bool> makesSure)
    {
        for (; assumed is not null; assumed = assumed.Outer)
        {
            foreach (var (condition, holds) in assumed.Conditions)
            {
                if (condition is not null && (holds ? Parts(condition) : Parts(Negated(condition))).Any(makesSure))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition holds only where a number is not null.</summary>
    public static bool IsNotNull(string condition, string code) =>
        condition == $"{code} is not null" || condition == $"{code} != null"
        || Comparisons.Any(op => condition.StartsWith(code + op, StringComparison.Ordinal) && !condition.EndsWith(" null", StringComparison.Ordinal));

    /// <summary>Whether a condition holds only where a list is not empty.</summary>
    public static bool IsNotEmpty(string condition, string list) =>
        condition.StartsWith($"{list}.Count ", StringComparison.Ordinal) && condition.Substring(list.Length + 7) is "> 0L" or "!= 0L" or ">= 1L" or "> 1L" or "== 1L";

    private IReadOnlyList<(string? Condition, bool Holds)> Conditions { get; } = conditions;

    private Assumption? Outer { get; } = outer;

    // What must hold together, without the parentheses around it.
    private static IEnumerable<string> Parts(string condition)
    {
        string bare = Bare(condition);
        return bare.Contains(" || ") ? [] : bare.Split([" && "], StringSplitOptions.None).Select(Bare);
    }

    private static string Bare(string condition)
    {
        while (condition.Length > 1 && condition[0] == '(' && Closes(condition) == condition.Length - 1)
            condition = condition.Substring(1, condition.Length - 2);
        return condition;
    }

    private static int Closes(string condition)
    {
        int depth = 0;
        for (int i = 0; i < condition.Length; i++)
        {
            depth += condition[i] == '(' ? 1 : condition[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static string Negated(string condition)
    {
        string bare = Bare(condition);
        if (bare.Contains(" && ") || bare.Contains(" || "))
            return "";
        return bare.StartsWith("!(", StringComparison.Ordinal) && Closes(bare.Substring(1)) == bare.Length - 2 ? Bare(bare.Substring(1))
            : bare.EndsWith(" == null", StringComparison.Ordinal) ? bare.Replace(" == null", " != null")
            : bare.EndsWith(" is null", StringComparison.Ordinal) ? bare.Replace(" is null", " is not null")
            : bare.EndsWith(" == 0L", StringComparison.Ordinal) ? bare.Replace(" == 0L", " != 0L")
            : "";
    }
}
