using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What is to know of an enum type.</summary>
/// <param name="Underlying">The keyword of the underlying type.</param>
/// <param name="Members">The distinct members as expressions, in declaration order; the first of several names for one value.</param>
/// <param name="IsFlags">Whether values combine.</param>
internal sealed record EnumFacts(string Underlying, EquatableArray<string> Members, bool IsFlags);
