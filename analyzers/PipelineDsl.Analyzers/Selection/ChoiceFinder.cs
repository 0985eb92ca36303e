using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>
/// Finds where a result on evaluation rows chooses: a comparison of two results under which something is kept, a place in an order of results, an index
/// found by a result. A comparison with a constant is a release gate, unless a loop tries things until they pass it; printing chooses nothing.
/// </summary>
internal sealed class ChoiceFinder(EvaluationMarks marks)
{
    private readonly ChoiceEffects _effects = new(marks);

    /// <summary>The choices in the order of the code, one a place.</summary>
    public IReadOnlyList<Choice> Find()
    {
        var choices = new Dictionary<Location, Choice>();
        foreach (IOperation operation in marks.Root.DescendantsAndSelf())
        {
            if (ChoiceAt(operation) is { } choice && !choices.ContainsKey(choice.At)) choices.Add(choice.At, choice);
        }

        return [.. choices.Values.OrderBy(choice => choice.At.SourceSpan.Start)];
    }

    private Choice? ChoiceAt(IOperation operation) => operation switch
    {
        IConditionalOperation conditional => ByCondition(conditional, marks.Of(conditional.Condition)),
        IWhileLoopOperation loop => ByLoop(loop, loop.Condition),
        IForLoopOperation loop => ByLoop(loop, loop.Condition),
        IReturnOperation { ReturnedValue: { Type.SpecialType: SpecialType.System_Boolean } value } => ByDecision(operation, marks.Of(value)),
        ISwitchExpressionArmOperation { Guard: { } guard } => ByDecision(operation, marks.Of(guard)),
        IPatternCaseClauseOperation { Guard: { } guard } => ByDecision(operation, marks.Of(guard)),
        IInvocationOperation call => ByCall(call),
        IArrayElementReferenceOperation element => ByIndex(element, element.ArrayReference, element.Indices),
        IImplicitIndexerReferenceOperation element => ByIndex(element, element.Instance, [element.Argument]),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } element => ByIndex(element, instance, element.Arguments.Select(argument => argument.Value)),
        _ => null,
    };

    private Choice? ByCondition(IConditionalOperation conditional, Mark condition) => condition.Kind switch
    {
        MarkKind.Decision when _effects.Chooses(conditional, isGate: false) => Made(conditional, condition),
        MarkKind.Gate when Loops.Renews(conditional.Condition, marks) && _effects.Chooses(conditional, isGate: true) => Made(conditional, condition),
        _ => null,
    };

    private Choice? ByLoop(ILoopOperation loop, IOperation? condition)
    {
        Mark mark = marks.Of(condition);
        bool isChoice = mark.Kind == MarkKind.Decision || (mark.Kind == MarkKind.Gate && Loops.Renews(condition!, marks, loop));
        return isChoice ? Made(loop, mark) : null;
    }

    private static Choice? ByDecision(IOperation operation, Mark mark) => mark.Kind == MarkKind.Decision ? Made(operation, mark) : null;

    private Choice? ByCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        List<IOperation> given = CallMarks.GivenTo(call);
        Mark first = given.Count > 0 ? marks.Of(given[0]) : Mark.None;
        if (RankingMethods.TakesExtreme(method) && given.Skip(1).Select(marks.Of).FirstOrDefault(key => key.Kind == MarkKind.Result) is { } key) return Taken(call, key);
        if (first.Kind == MarkKind.Ranked && RankingMethods.TakesByPlace(method)) return Taken(call, first);
        return marks.Calls.ChosenInside(call) is { } inside ? Taken(call, inside) : null;
    }

    private Choice? ByIndex(IOperation element, IOperation collection, IEnumerable<IOperation> indices)
    {
        foreach (IOperation index in indices)
        {
            if (marks.Of(index) is { Kind: MarkKind.Result } found) return new Choice(element.Syntax.GetLocation(), found.Name, found.Sets, element);
            if (marks.Of(collection) is { Kind: MarkKind.Ranked } ranked && IsFixed(index)) return new Choice(element.Syntax.GetLocation(), ranked.Name, ranked.Sets, element);
        }

        return null;
    }

    // results[0], results[^1]; not results[i] in a loop that prints them.
    private static bool IsFixed(IOperation index) => index.ConstantValue.HasValue || index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue.HasValue: true };

    private static Choice Made(IOperation operation, Mark mark) => new(mark.At!, mark.Name, mark.Sets, operation);

    private static Choice Taken(IInvocationOperation call, Mark mark) => new(RankingMethods.NameOf(call), mark.Name, mark.Sets, call);
}
