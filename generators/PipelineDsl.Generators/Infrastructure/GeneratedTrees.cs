using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>
/// Tells what the user wrote from what a generator wrote. An analyzer sees the compilation with generated parts in it; parsing must not see
/// them, or it would find its own output.
/// </summary>
internal static class GeneratedTrees
{
    /// <summary>Whether a tree is generated, by its file's name.</summary>
    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a symbol of this compilation stands in generated trees alone. Symbols from metadata do not.</summary>
    public static bool IsDeclaredOnlyInGeneratedTrees(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty) return false;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsGenerated(reference.SyntaxTree)) return false;
        }

        return true;
    }
}
