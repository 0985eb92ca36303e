using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>A value with the names that <c>[From]</c> may give it.</summary>
/// <param name="Method">The method that yields it.</param>
/// <param name="Function">The aggregate function, or empty.</param>
/// <param name="Window">The aggregate's window as declared, or empty.</param>
/// <param name="IsElement">Whether it is one element of a tuple.</param>
/// <param name="Output">The value.</param>
internal sealed record NamedOutput(string Method, string Function, string Window, bool IsElement, OutputModel Output)
{
    public bool IsAggregate => Function.Length > 0;
}
