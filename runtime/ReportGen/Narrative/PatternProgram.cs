using System.Buffers;
using ReportGen.Reading;
using ReportGen.Reading.Labels;

namespace ReportGen.Narrative;

/// <summary>
/// The patterns of a statement as steps to run over a text. A search tries what a pattern allows in the order in which it
/// says it, and never the same step at the same place twice: time is in proportion to the text, whatever it says.
/// </summary>
internal sealed class PatternProgram
{
    /// <summary>How many characters … stands for at most.</summary>
    private const int WordsOfClause = 32;

    /// <summary>How many characters …… stands for at most.</summary>
    private const int WordsOfSentence = 60;

    /// <summary>So many steps from one place are few enough to need no memory of them.</summary>
    private const int FewSteps = 200;

    private const int MostRemembered = 200_000;

    // Not crossed by any words: a quantity, what compares with other years, the end of a sentence.
    private static readonly SearchValues<char> EndsSentence = SearchValues.Create($"{MarkedText.QuantityMark}{MarkedText.ComparisonMark}。!?");
    private static readonly SearchValues<char> EndsClause = SearchValues.Create($"{MarkedText.QuantityMark}{MarkedText.ComparisonMark}。!?,;");

    private readonly Step[] _steps;
    private readonly SearchValues<char>? _starts;

    // For each pattern the letters that it cannot do without.
    private readonly char[][] _needs;

    private PatternProgram(IReadOnlyList<string> patterns)
    {
        var group = new List<List<Node>>();
        foreach (string pattern in patterns)
        {
            int at = 0;
            group.Add(Parse(pattern, ref at));
        }

        var steps = new List<Step>();
        Emit(group, steps);
        steps.Add(new Step(Operation.End, '\0', 0));
        _steps = [.. steps];
        _needs = [.. group.Select(static p => (char[])[.. Needs(p)])];
        var starts = new HashSet<char>();
        _starts = CollectStarts(0, starts) ? SearchValues.Create([.. starts]) : null;
    }

    private enum Operation : byte
    {
        /// <summary>The character stands here.</summary>
        Character,

        /// <summary>Any words of the clause, as few as will do.</summary>
        Clause,

        /// <summary>Any words of the sentence, as few as will do.</summary>
        Sentence,

        /// <summary>What follows, or else the step named.</summary>
        Try,

        /// <summary>The step named.</summary>
        Jump,

        /// <summary>All was found.</summary>
        End,
    }

    /// <summary>The program of patterns that <see cref="StatementPattern"/> accepts; null where there are none.</summary>
    public static PatternProgram? Of(IReadOnlyList<string> patterns) => patterns.Count == 0 ? null : new PatternProgram(patterns);

    /// <summary>Whether any of the patterns may stand in a text of these letters.</summary>
    public bool MayBeIn(LetterSet letters)
    {
        foreach (char[] needs in _needs)
        {
            if (letters.MayHold(needs))
                return true;
        }

        return false;
    }

    /// <summary>Whether any of the patterns stands in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => Find(text, 0, out _, out _);

    /// <summary>Finds the first place from one on at which a pattern stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">Where the pattern begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool Find(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        // A step that failed at a place fails there wherever the search began.
        HashSet<(int, int)>? failed = null;
        Stack<(int Step, int At, int Taken)>? left = null;
        for (start = from; start < text.Length; start++)
        {
            if (_starts is not null)
            {
                int next = text[start..].IndexOfAny(_starts);
                if (next < 0)
                    break;
                start += next;
            }

            end = Run(text, start, ref failed, ref left);
            if (end > start)
                return true;
        }

        end = start;
        return false;
    }

    // Where the pattern that begins at a place ends; -1 where none begins there.
    private int Run(ReadOnlySpan<char> text, int start, ref HashSet<(int, int)>? failed, ref Stack<(int Step, int At, int Taken)>? left)
    {
        // What is left to try: a step, the place, and how many words a gap has taken up already.
        left?.Clear();
        (int step, int at, int taken) = (0, start, 0);
        int steps = 0;
        while (true)
        {
            if (++steps == FewSteps)
                failed ??= [];
            if (failed?.Count == MostRemembered)
                failed.Clear();
            bool goesOn = taken > 0 || failed is null || failed.Add((step, at));
            if (goesOn)
            {
                ref readonly Step here = ref _steps[step];
                switch (here.Operation)
                {
                    case Operation.End:
                        return at;
                    case Operation.Character:
                        goesOn = at < text.Length && text[at] == here.Character;
                        (step, at) = (step + 1, at + 1);
                        break;
                    case Operation.Jump:
                        step = here.Next;
                        break;
                    case Operation.Try when IsOther(step + 1, text, at):
                        step = here.Next;
                        break;
                    case Operation.Try:
                        (left ??= new()).Push((here.Next, at, 0));
                        step++;
                        break;
                    default:
                        bool isClause = here.Operation == Operation.Clause;
                        (SearchValues<char> ends, int most) = isClause ? (EndsClause, WordsOfClause) : (EndsSentence, WordsOfSentence);
                        // Words that cannot be followed by what comes next are taken up at once.
                        while (at < text.Length && taken < most && IsOther(step + 1, text, at) && !ends.Contains(text[at]))
                            (at, taken) = (at + 1, taken + 1);
                        if (at < text.Length && taken < most && !ends.Contains(text[at]))
                            (left ??= new()).Push((step, at + 1, taken + 1));
                        (step, taken) = (step + 1, 0);
                        break;
                }
            }

            if (goesOn)
                continue;
            if (left is null || !left.TryPop(out (int Step, int At, int Taken) other))
                return -1;
            (step, at, taken) = other;
        }
    }

    // Whether a step asks for a character that is not the one here.
    private bool IsOther(int step, ReadOnlySpan<char> text, int at) =>
        _steps[step] is { Operation: Operation.Character } next && (at >= text.Length || text[at] != next.Character);

    // The letters that stand wherever a pattern does.
    private static HashSet<char> Needs(List<Node> pattern)
    {
        var needed = new HashSet<char>();
        foreach (Node node in pattern)
        {
            if (node.Operation == Operation.Character)
                needed.Add(node.Character);
            if (node.Operation == Operation.Character || node.Alternatives is not [var first, .. var others] || node.IsOptional)
                continue;
            HashSet<char> common = Needs(first);
            foreach (List<Node> other in others)
                common.IntersectWith(Needs(other));
            needed.UnionWith(common);
        }

        return needed;
    }

    // The characters with which something can begin; false where any can.
    private bool CollectStarts(int step, HashSet<char> starts)
    {
        while (_steps[step] is { Operation: Operation.Try or Operation.Jump } here)
        {
            if (here.Operation == Operation.Try && !CollectStarts(here.Next, starts))
                return false;
            step = here.Operation == Operation.Try ? step + 1 : here.Next;
        }

        starts.Add(_steps[step].Character);
        return _steps[step].Operation == Operation.Character;
    }

    // A sequence up to the end of its alternative; the place is left at what ended it.
    private static List<Node> Parse(string pattern, ref int at)
    {
        var nodes = new List<Node>();
        for (; at < pattern.Length; at++)
        {
            char c = LabelNormalizer.Fold(pattern[at]);
            switch (c)
            {
                case ' ' or '\t':
                    break;
                case '|' or ')':
                    return nodes;
                case '(':
                    nodes.Add(ParseGroup(pattern, ref at));
                    break;
                case '…':
                    bool isSentence = at + 1 < pattern.Length && pattern[at + 1] == '…';
                    at += isSentence ? 1 : 0;
                    nodes.Add(new Node(isSentence ? Operation.Sentence : Operation.Clause, '\0', null, false));
                    break;
                default:
                    nodes.Add(new Node(Operation.Character, c == '#' ? MarkedText.QuantityMark : c, null, false));
                    break;
            }
        }

        return nodes;
    }

    private static Node ParseGroup(string pattern, ref int at)
    {
        var alternatives = new List<List<Node>>();
        do
        {
            at++;
            alternatives.Add(Parse(pattern, ref at));
        }
        while (at < pattern.Length && LabelNormalizer.Fold(pattern[at]) == '|');

        bool isOptional = at + 1 < pattern.Length && LabelNormalizer.Fold(pattern[at + 1]) == '?';
        at += isOptional ? 1 : 0;
        return new Node(Operation.Try, '\0', alternatives, isOptional);
    }

    private static void Emit(List<List<Node>> alternatives, List<Step> steps)
    {
        var ends = new List<int>();
        for (int i = 0; i < alternatives.Count; i++)
        {
            int choice = steps.Count;
            bool isLast = i == alternatives.Count - 1;
            if (!isLast)
                steps.Add(default);
            foreach (Node node in alternatives[i])
                Emit(node, steps);
            if (isLast)
                continue;
            ends.Add(steps.Count);
            steps.Add(default);
            steps[choice] = new Step(Operation.Try, '\0', steps.Count);
        }

        foreach (int end in ends)
            steps[end] = new Step(Operation.Jump, '\0', steps.Count);
    }

    private static void Emit(Node node, List<Step> steps)
    {
        if (node.Alternatives is null)
        {
            steps.Add(new Step(node.Operation, node.Character, 0));
            return;
        }

        int choice = steps.Count;
        if (node.IsOptional)
            steps.Add(default);
        Emit(node.Alternatives, steps);
        if (node.IsOptional)
            steps[choice] = new Step(Operation.Try, '\0', steps.Count);
    }

    private readonly record struct Step(Operation Operation, char Character, int Next);

    private sealed record Node(Operation Operation, char Character, List<List<Node>>? Alternatives, bool IsOptional);
}
