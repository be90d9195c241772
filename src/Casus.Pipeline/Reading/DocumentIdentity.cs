namespace Casus.Pipeline.Reading;

/// <summary>What makes two documents one report.</summary>
public enum DocumentIdentity
{
    /// <summary>One address, or one text where not both have a web address: a ledger keeps a report once, with its versions.</summary>
    AddressOrText,

    /// <summary>Only one id: each document that was given is answered, though another has its address or words.</summary>
    Id,
}
