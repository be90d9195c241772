namespace Casus.Coding.Rules;

/// <summary>How the doer of the inner act stands to the doer of the outer one.</summary>
internal enum Involvement : byte
{
    Any,

    /// <summary>The speaker himself does the inner act, or nobody else is named.</summary>
    Own,

    /// <summary>Another party does it.</summary>
    Other,

    /// <summary>The inner act is between parties of whom the speaker is none.</summary>
    Third,
}

/// <summary>One line of the derivation table: an operator over an act gives a code.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Act">An act's key, an event type, the start of a CAMEO code, or <c>*</c>.</param>
/// <param name="Parties">Who does the inner act.</param>
/// <param name="Code">The code; default for the inner act's own.</param>
/// <param name="Status">The status; null for the one that the sentence gives.</param>
/// <param name="Line">Its line in the table.</param>
internal sealed record Derivation(string Operator, string Act, Involvement Parties, EventCode Code, EventStatus? Status, int Line);
