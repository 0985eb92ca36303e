using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>What is known of a compilation while its bodies are looked through.</summary>
internal sealed class ScanContext(Compilation compilation, SourceBodies bodies)
{
    private readonly IAssemblySymbol _assembly = compilation.Assembly;

    public FrameworkIndex Framework { get; } = new(compilation.Assembly);

    public StaticState Statics { get; } = new(bodies);

    /// <summary>Whether a symbol is declared in this compilation, so that its code can be looked into.</summary>
    public bool Declares(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _assembly);
}
