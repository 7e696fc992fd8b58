using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Walks the conditions of a rule in step with its instances.</summary>
internal ref struct RuleConditions(RuleInfo rule, RuleContext context)
{
    private RuleInstances _instances = rule.When is { } condition ? new RuleInstances(condition) : default;

    /// <summary>Whether the next instance is to be tested. What a blank leaves open is not met.</summary>
    public bool NextIsMet()
    {
        if (rule.When is not { } condition)
            return true;
        if (!_instances.MoveNext())
            return false;
        var left = new LinearSum(condition, _instances.Left, context);
        var right = new LinearSum(condition, _instances.Right, context);
        return !left.Absent && !right.Absent && left.Unreadable + right.Unreadable + left.Blanks + right.Blanks == 0
            && Validator.Holds(condition, left.Value, right.Value);
    }
}
