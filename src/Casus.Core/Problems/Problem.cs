namespace Casus;

/// <summary>Something wrong with the input: what, where and why. A value, not an exception.</summary>
/// <param name="Code"><c>CAS</c> and four digits; explained in docs/problems.md.</param>
/// <param name="Where">A file and line (<c>reports.jsonl:41</c>), a file, or a document id.</param>
/// <param name="Reason">What was seen and what was expected, in one line.</param>
public sealed record Problem(string Code, string Where, string Reason)
{
    /// <summary>True when no report was lost by it, such as a file of another kind met in a folder; it does not change the exit code.</summary>
    public bool IsNotice { get; init; }

    /// <summary>As commands print it: <c>where: reason (code)</c>.</summary>
    public override string ToString() => $"{Where}: {Reason} ({Code})";
}
