using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>The compiled shapes of the core types.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(ReportReading))]
[JsonSerializable(typeof(CodedReport))]
[JsonSerializable(typeof(EventMention))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(EventMember))]
[JsonSerializable(typeof(IReadOnlyList<JoinReason>))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(CorrectionKind))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(StoryResolution))]
[JsonSerializable(typeof(ReferenceInference))]
[JsonSerializable(typeof(Mediation))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(WatchedFeed))]
[JsonSerializable(typeof(WatchedItem))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(PublicationTime))]
[JsonSerializable(typeof(EventStatus))]
[JsonSerializable(typeof(ClaimKind))]
[JsonSerializable(typeof(ClaimStatus))]
[JsonSerializable(typeof(PlaceKind))]
[JsonSerializable(typeof(MediationStage))]
[JsonSerializable(typeof(MediationStepKind))]
[JsonSerializable(typeof(CeasefireState))]
internal sealed partial class CoreJsonContext : JsonSerializerContext;
