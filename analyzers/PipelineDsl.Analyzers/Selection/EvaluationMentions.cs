using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>
/// Tells by its words alone whether code may have to do with results on evaluation rows: its file names them, or it names a member that is declared
/// in a file that does. It says yes too often and never too seldom, and nothing has to be bound for it.
/// </summary>
internal sealed class EvaluationMentions(Compilation compilation)
{
    // Evaluate, EvaluationSet and ModelEvaluation; what is read of a result are its Metrics; the rows are the Test part of a split.
    private static readonly string[] s_words = ["Evaluat", "Metrics", "Split", ".Test"];

    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();
    private readonly Lazy<HashSet<string>> _members = new(() => MembersOf(compilation));

    public IEnumerable<SyntaxNode> BlocksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        bool isNamed = _trees.GetOrAdd(tree, key => AreIn(key, cancellationToken));
        if (!isNamed && _members.Value.Count == 0) return [];
        IEnumerable<SyntaxNode> blocks = CodeBlocks.In(tree.GetRoot(cancellationToken));
        return isNamed ? blocks : blocks.Where(NamesAMember);
    }

    private bool NamesAMember(SyntaxNode code) => code.DescendantNodes().Any(node => node is SimpleNameSyntax name && _members.Value.Contains(name.Identifier.ValueText));

    private static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        string text = tree.GetText(cancellationToken).ToString();
        return Array.Exists(s_words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    // What is generated for a model is known by its types.
    private static HashSet<string> MembersOf(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (GeneratedTrees.IsGenerated(tree) || !AreIn(tree, CancellationToken.None)) continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is MethodDeclarationSyntax method) names.Add(method.Identifier.ValueText);
                else if (node is PropertyDeclarationSyntax property) names.Add(property.Identifier.ValueText);
            }
        }

        return names;
    }
}
