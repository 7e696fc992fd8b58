using ReportGen.Messages;

namespace ReportGen.Publishing.Documents;

/// <summary>The faults a document can have, each saying what was found, what was expected and what to do.</summary>
internal static class DocumentFaults
{
    public static ProblemException TooLarge(Func<Wording, string> what, long most) => Of(MessageIds.InputTooLarge, w => w.LimitExceeded(what(w), most));

    public static ProblemException Damaged(Func<Wording, string> what) => Of(MessageIds.InputDamaged, w => w.FileDamaged(what(w)));

    public static ProblemException Encoding(Func<Wording, string> what, int line = 0) => Of(MessageIds.InputEncoding, w => w.EncodingUnknown(what(w)), line);

    public static ProblemException Unsupported(Func<Wording, string> what, Func<Wording, string> remedy) =>
        Of(MessageIds.InputUnsupported, w => w.FileUnsupported(what(w), remedy(w)));

    private static ProblemException Of(MessageId id, Func<Wording, string> words, int line = 0) => new(new Problem(new Message(id, words), line));
}
