using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>A choice that rests on a result.</summary>
/// <param name="At">The comparison, or what takes one of many.</param>
/// <param name="Name">What a person would call the result.</param>
/// <param name="Sets">The evaluation sets behind it, as far as they are known.</param>
/// <param name="Operation">The operation that makes it.</param>
internal sealed record Choice(Location At, string Name, ImmutableHashSet<string> Sets, IOperation Operation);
