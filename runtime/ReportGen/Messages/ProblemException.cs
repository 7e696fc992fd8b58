namespace ReportGen.Messages;

/// <summary>Ends work on an input that cannot go on; caught where that work began, or by the caller of the library.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>Makes an exception of a problem.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="inner">What caused it; null where nothing was thrown before.</param>
    public ProblemException(Problem problem, Exception? inner = null)
        : base(problem.Message.In(Wording.English), inner) => Problem = problem;

    /// <summary>What went wrong.</summary>
    public Problem Problem { get; }
}
