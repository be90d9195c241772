using Casus.Sources.Watching;

namespace Casus.Pipeline.Watching;

/// <summary>What a job at a host came to: an answer, or its end.</summary>
/// <param name="Run">The feed.</param>
/// <param name="Poll">The feed's answer, or null.</param>
/// <param name="Page">A page's answer, or null.</param>
/// <param name="IsEnd">True when the job has ended.</param>
internal sealed record FeedStep(FeedRun Run, PollResult? Poll, PageResult? Page, bool IsEnd);
