using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>What methods and properties of the compilation give and choose. One instance a compilation, safe for concurrent use.</summary>
internal sealed class SelectionSummaries(SourceBodies bodies)
{
    // Code that reads evaluation rows names what it does: Evaluate, EvaluationSet, ModelEvaluation. Other files are not opened.
    private const string Hint = "Evaluat";

    private const int MaximumDepth = 4;

    private readonly ConcurrentDictionary<ISymbol, Mark> _returned = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, bool> _mentions = new();

    public bool IsSource(ISymbol symbol) => bodies.Declares(symbol) && !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>What a method or property gives back by itself, whatever it is given.</summary>
    public Mark Returned(ISymbol member, SelectionScope scope)
    {
        ISymbol definition = member.OriginalDefinition;
        if (_returned.TryGetValue(definition, out Mark? known)) return known;
        IMethodSymbol? method = definition as IMethodSymbol ?? (definition as IPropertySymbol)?.GetMethod;
        if (method is null || !MayMention(definition, scope.CancellationToken) || scope.Active.Contains(method) || scope.Active.Count >= MaximumDepth) return Mark.None;
        IOperation? body = bodies.Find(method, scope.CancellationToken);
        IOperation? initializer = body is null && definition is IPropertySymbol ? bodies.FindInitializer(definition, scope.CancellationToken) : null;
        if ((body ?? initializer) is not { } root) return Mark.None;
        EvaluationMarks marks = EvaluationMarks.Of(root, this, scope.Inside(method));
        Mark mark = initializer is null ? marks.Returned(root) : marks.Of(initializer);

        // Below the first call, what recursion cut off may be missing.
        if (scope.Active.IsEmpty) _returned.TryAdd(definition, mark);
        return mark;
    }

    /// <summary>The first choice that a method makes by results in its parameters, and would not make without them.</summary>
    public Choice? ChoiceBy(IMethodSymbol method, IReadOnlyDictionary<IParameterSymbol, Mark> given, SelectionScope scope)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!IsSource(definition) || scope.Active.Contains(definition) || scope.Active.Count >= MaximumDepth || bodies.Find(definition, scope.CancellationToken) is not { } body) return null;
        SelectionScope inside = scope.Inside(definition);
        var variables = new Dictionary<ISymbol, Mark>(SymbolEqualityComparer.Default);
        foreach (KeyValuePair<IParameterSymbol, Mark> parameter in given) variables[definition.Parameters[parameter.Key.Ordinal]] = parameter.Value;
        HashSet<Location> without = [.. new ChoiceFinder(EvaluationMarks.Of(body, this, inside)).Find().Select(choice => choice.At)];
        return new ChoiceFinder(EvaluationMarks.Of(body, this, inside with { Given = variables })).Find().FirstOrDefault(choice => !without.Contains(choice.At));
    }

    private bool MayMention(ISymbol symbol, CancellationToken cancellationToken) =>
        IsSource(symbol) && symbol.DeclaringSyntaxReferences.Any(reference => _mentions.GetOrAdd(reference.SyntaxTree, tree => tree.GetText(cancellationToken).ToString().Contains(Hint)));
}
