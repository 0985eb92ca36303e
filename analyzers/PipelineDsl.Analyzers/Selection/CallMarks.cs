using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>What calls give.</summary>
internal sealed class CallMarks(EvaluationMarks marks)
{
    public Mark Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ReturnsVoid) return Mark.None;
        List<IOperation> given = GivenTo(call);
        ImmutableHashSet<string> sets = [.. given.Select(SetPaths.Unwrap).Where(part => EvaluationTypes.IsSet(part?.Type)).Select(marks.Paths.Of)];
        if (sets.Count > 0) return OfSet(call, sets);
        if (RankingMethods.IsComparison(method) && Compared(given) is { Kind: MarkKind.Decision } decision) return decision with { At = RankingMethods.NameOf(call) };
        Mark all = marks.Computed(given);
        Mark first = given.Count > 0 ? marks.Of(given[0]) : Mark.None;
        if (RankingMethods.Orders(method) && (first.Kind == MarkKind.Ranked || OrdersByResult(given, first))) return new Mark(MarkKind.Ranked, NameOfKey(given, first), RankingMethods.NameOf(call), all.Sets);
        if (first.Kind == MarkKind.Ranked && RankingMethods.KeepsOrder(method)) return first;

        // What a method of the user's own says with yes or no is judged inside it.
        bool isOwn = marks.Summaries.IsSource(method);
        if (isOwn && (method.ReturnType.SpecialType == SpecialType.System_Boolean || ChosenInside(call) is not null)) return Mark.None;
        if (isOwn) all = all.Join(marks.Summaries.Returned(method, marks.Scope).Computed);
        bool isSummary = all.Kind == MarkKind.Row && EvaluationTypes.IsNumber(method.ReturnType) && given.Any(part => EvaluationTypes.IsSequence(SetPaths.Unwrap(part)?.Type) && marks.Of(part).Kind == MarkKind.Row);
        return isSummary ? all with { Kind = MarkKind.Result, Name = method.Name } : Renamed(all, method);
    }

    /// <summary>The results by which a method of the user's own chooses when it is given them; null when it does not.</summary>
    public Mark? ChosenInside(IInvocationOperation call)
    {
        if (!marks.Summaries.IsSource(call.TargetMethod)) return null;
        var results = new Dictionary<IParameterSymbol, Mark>(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // By its type, an evaluation is judged inside.
            if (argument.Parameter is { } parameter && !EvaluationTypes.IsEvaluation(parameter.Type) && marks.Of(argument.Value) is { IsResult: true } mark) results[parameter] = mark.Computed;
        }

        bool isChosen = results.Count > 0 && marks.Summaries.ChoiceBy(call.TargetMethod, results, marks.Scope) is not null;
        return isChosen ? results.Values.Aggregate((all, mark) => all.Join(mark)) : null;
    }

    /// <summary>The receiver and the arguments.</summary>
    public static List<IOperation> GivenTo(IInvocationOperation call)
    {
        List<IOperation> given = [.. call.Arguments.Select(argument => argument.Value)];
        if (call.Instance is { } instance) given.Insert(0, instance);
        return given;
    }

    /// <summary>Whether an order follows from results: by a key, by a comparison, or by the things themselves.</summary>
    public bool OrdersByResult(List<IOperation> given, Mark first) =>
        given.Skip(1).Any(part => marks.Of(part).Kind is MarkKind.Result or MarkKind.Decision) || (given.Count == 1 && first.Kind == MarkKind.Result);

    private static Mark OfSet(IInvocationOperation call, ImmutableHashSet<string> sets)
    {
        bool isResult = EvaluationTypes.IsNumber(call.Type) || EvaluationTypes.IsEvaluation(call.Type) || call.TargetMethod.Name != "ToArray" && !EvaluationTypes.IsOfTheFramework(call.TargetMethod.ContainingType);
        return new Mark(isResult ? MarkKind.Result : MarkKind.Row, call.TargetMethod.Name, null, sets);
    }

    private Mark Compared(List<IOperation> given)
    {
        List<Mark> compared = [.. given.Select(marks.Of)];
        return compared.Count < 2 ? Mark.None : EvaluationMarks.Compared(compared[0], compared[1], Location.None);
    }

    private string NameOfKey(List<IOperation> given, Mark first)
    {
        foreach (IOperation part in given.Skip(1))
        {
            if (marks.Of(part) is { Kind: MarkKind.Result or MarkKind.Decision } key) return key.Name;
        }

        return first.Name;
    }

    private static Mark Renamed(Mark mark, IMethodSymbol method) => mark.Kind == MarkKind.Result && EvaluationTypes.IsNumber(method.ReturnType) && method.Name is not ("Max" or "Min") ? mark with { Name = method.Name } : mark;
}
