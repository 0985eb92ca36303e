using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>A cross before the features it combines are looked for.</summary>
/// <param name="Method">The method.</param>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Features">The features' names as given.</param>
/// <param name="Output">The value.</param>
internal sealed record CrossHeader(IMethodSymbol Method, AttributeData Attribute, string[] Features, OutputModel Output);
