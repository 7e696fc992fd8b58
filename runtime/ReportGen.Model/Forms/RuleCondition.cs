namespace ReportGen.Forms;

/// <summary>The condition under which a rule is tested, with as many places as the rule. One that cannot be known is not met.</summary>
public sealed class RuleCondition : RuleClaim;
