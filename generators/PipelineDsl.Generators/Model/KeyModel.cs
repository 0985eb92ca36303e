namespace PipelineDsl.Generators.Model;

/// <summary>The key of a window or of a look-up.</summary>
/// <param name="Type">The key's type.</param>
/// <param name="Expression">The key of <c>row</c>, once it is known not to be null.</param>
/// <param name="Condition">The test that no part is null, or null when none can be.</param>
/// <param name="Codec">The expression that makes the codec by which the key is saved, or null for the usual one.</param>
internal sealed record KeyModel(string Type, string Expression, string? Condition, string? Codec);
