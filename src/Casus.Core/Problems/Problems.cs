namespace Casus;

/// <summary>
/// Every problem code and its one-line meaning. CAS01xx sources, CAS02xx extraction, CAS03xx data files,
/// CAS04xx documents and pipeline, CAS05xx ledger, CAS06xx commands. docs/problems.md explains each.
/// </summary>
public static class Problems
{
#pragma warning disable CS1591 // Each constant's text says what it means.
    public const string FileNotFound = "CAS0101";
    public const string FileNotReadable = "CAS0102";
    public const string FileEmpty = "CAS0103";
    public const string KindUnknown = "CAS0104";
    public const string GzipBroken = "CAS0105";
    public const string LineTooLong = "CAS0106";
    public const string JsonBroken = "CAS0107";
    public const string FieldWrong = "CAS0108";
    public const string WarcBroken = "CAS0109";
    public const string FeedBroken = "CAS0110";
    public const string FileTooLarge = "CAS0111";
    public const string Utf8Broken = "CAS0112";
    public const string ExpandsTooFar = "CAS0120";
    public const string NestedTooDeep = "CAS0121";
    public const string ArchiveBroken = "CAS0122";
    public const string MailBroken = "CAS0123";
    public const string AddressNotRead = "CAS0124";
    public const string OtherCoder = "CAS0125";
    public const string AddressRefused = "CAS0131";
    public const string HostNotReached = "CAS0132";
    public const string AnswerTimedOut = "CAS0133";
    public const string AnswerTooLarge = "CAS0134";
    public const string AnswerBroken = "CAS0135";
    public const string AnswerStatus = "CAS0136";
    public const string RedirectRefused = "CAS0137";
    public const string RobotsForbid = "CAS0138";
    public const string AnswerKindWrong = "CAS0139";
    public const string FeedEnded = "CAS0140";
    public const string FeedMoved = "CAS0141";
    public const string EncodingUnknown = "CAS0201";
    public const string NoText = "CAS0202";
    public const string MediaTypeUnknown = "CAS0203";
    public const string TableBroken = "CAS0301";
    public const string KeyTwice = "CAS0302";
    public const string CodeUnknown = "CAS0303";
    public const string DateWrong = "CAS0304";
    public const string RuleBroken = "CAS0305";
    public const string ExampleMissing = "CAS0306";
    public const string ExampleFails = "CAS0307";
    public const string SourceMissing = "CAS0308";
    public const string AlertRuleBroken = "CAS0309";
    public const string DocumentFailed = "CAS0401";
    public const string LedgerNewer = "CAS0501";
    public const string LedgerReadOnly = "CAS0502";
    public const string LedgerFull = "CAS0503";
    public const string LedgerBroken = "CAS0504";
    public const string LedgerBusy = "CAS0505";
    public const string LedgerMissing = "CAS0506";
    public const string NotFound = "CAS0601";
    public const string AlertNotTold = "CAS0602";
    public const string ValueWrong = "CAS0603";
#pragma warning restore CS1591
}
