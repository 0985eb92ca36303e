using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>What the variables of a body, and the members of things made in it, have to do with evaluation rows.</summary>
internal sealed class VariableMarks
{
    private readonly EvaluationMarks _marks;
    private readonly Dictionary<ISymbol, Mark> _variables = new(SymbolEqualityComparer.Default);
    private bool _changed;

    public VariableMarks(EvaluationMarks marks, IReadOnlyDictionary<ISymbol, Mark> given)
    {
        _marks = marks;
        foreach (KeyValuePair<ISymbol, Mark> variable in given) _variables[variable.Key] = variable.Value;
    }

    public Mark Of(ISymbol variable) => _variables.TryGetValue(KeyOf(variable), out Mark? mark) ? mark : Mark.None;

    /// <summary>Walks the body once; whether something new was found.</summary>
    public bool Collect()
    {
        _changed = false;
        foreach (IOperation operation in _marks.Root.DescendantsAndSelf()) Collect(operation);
        return _changed;
    }

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, _marks.Of(declarator.GetVariableInitializer()?.Value));
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, _marks.Of(assignment.Value));
                AddIfCounted(assignment.Target, assignment);
                break;
            case ICoalesceAssignmentOperation assignment:
                Assign(assignment.Target, _marks.Of(assignment.Value));
                break;
            case ICompoundAssignmentOperation assignment:
                Assign(assignment.Target, Summed(_marks.Of(assignment.Value)));
                AddIfCounted(assignment.Target, assignment);
                break;
            case IIncrementOrDecrementOperation increment:
                AddIfCounted(increment.Target, increment);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                break;
            case IForEachLoopOperation loop:
                Assign(loop.LoopControlVariable, ElementOf(loop.Collection));
                break;
            case ITupleOperation { Type: INamedTypeSymbol { IsTupleType: true } type } tuple when tuple.Elements.Length == type.TupleElements.Length:
                for (int i = 0; i < tuple.Elements.Length; i++) Add(type.TupleElements[i], _marks.Of(tuple.Elements[i]).Computed);
                break;
            case IAnonymousObjectCreationOperation creation:
                foreach (IOperation initializer in creation.Initializers) Collect(initializer);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                foreach (IArgumentOperation argument in creation.Arguments) AddParameterOf(constructor, argument);
                break;
            case IInvocationOperation call:
                CollectCall(call);
                break;
        }
    }

    private void CollectCall(IInvocationOperation call)
    {
        List<IOperation> given = CallMarks.GivenTo(call);
        Mark first = given.Count > 0 ? ElementOf(given[0]) : Mark.None;
        foreach (IOperation part in given.Skip(1))
        {
            if (SetPaths.Unwrap(part) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function })
            {
                foreach (IParameterSymbol parameter in function.Symbol.Parameters) Add(parameter, first.Computed);
            }
            else if (RankingMethods.AddsToCollection(call.TargetMethod))
            {
                Assign(given[0], _marks.Of(part).Computed);
            }
        }

        if (RankingMethods.OrdersInPlace(call.TargetMethod) && given.Count > 0)
        {
            Mark all = _marks.Computed(given);
            bool isByResult = given.Skip(1).Any(part => _marks.Of(part).Kind is MarkKind.Result or MarkKind.Decision) || _marks.Of(given[0]).IsResult;
            foreach (IOperation sorted in isByResult ? given : []) Assign(sorted, new Mark(MarkKind.Ranked, all.Name, RankingMethods.NameOf(call), all.Sets));
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref) Assign(argument.Value, _marks.Computed(given.Where(part => !ReferenceEquals(part, argument.Value))));
        }
    }

    // A sequence of evaluation rows gives rows; one of results, results.
    private Mark ElementOf(IOperation collection)
    {
        IOperation? whole = SetPaths.Unwrap(collection);
        return EvaluationTypes.IsSet(whole?.Type) ? new Mark(MarkKind.Row, whole!.Syntax.ToString(), null, [_marks.Paths.Of(whole)]) : _marks.Of(collection).Computed;
    }

    private void Assign(IOperation target, Mark mark)
    {
        switch (SetPaths.Unwrap(target))
        {
            case ILocalReferenceOperation local:
                Add(local.Local, mark);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, mark);
                break;
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, mark);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, mark);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements) Assign(element, mark);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }:
                Assign(instance, mark.Computed);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member when !EvaluationTypes.IsOfTheFramework(member.Member.ContainingType):
                Add(member.Member, mark);
                break;
            case IArrayElementReferenceOperation element:
                Assign(element.ArrayReference, mark.Computed);
                break;
        }
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        if (SetPaths.Unwrap(target) is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        IOperation? given = SetPaths.Unwrap(value);
        if (target is not ITupleOperation tuple)
        {
            Assign(target, _marks.Of(value));
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            if (given is ITupleOperation literal && literal.Elements.Length == tuple.Elements.Length) Deconstruct(tuple.Elements[i], literal.Elements[i]);
            else if (given?.Type is INamedTypeSymbol { IsTupleType: true } type && type.TupleElements.Length == tuple.Elements.Length) Assign(tuple.Elements[i], Of(type.TupleElements[i]));
            else Assign(tuple.Elements[i], _marks.Of(value).Computed);
        }
    }

    // What is counted or summed where an evaluation row decides is a result on the rows.
    private void AddIfCounted(IOperation target, IOperation step)
    {
        if (!EvaluationTypes.IsNumber(target.Type)) return;
        for (IOperation? around = step.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation conditional && DecidesByRow(conditional) is { } mark) Assign(target, Mark.Result(NameOf(target), mark.Sets));
        }
    }

    private Mark? DecidesByRow(IConditionalOperation conditional)
    {
        foreach (IOperation part in conditional.Condition.DescendantsAndSelf())
        {
            if (_marks.Of(part) is { Kind: MarkKind.Row } row) return row;
        }

        return null;
    }

    private static Mark Summed(Mark mark) => mark.Kind == MarkKind.Row ? mark with { Kind = MarkKind.Result } : mark.Computed;

    private static string NameOf(IOperation target) => SetPaths.Unwrap(target) switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IMemberReferenceOperation member => member.Member.Name,
        { } other => other.Syntax.ToString(),
        null => "",
    };

    // A parameter of a constructor is commonly the property of the same name.
    private void AddParameterOf(IMethodSymbol constructor, IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || EvaluationTypes.IsOfTheFramework(constructor.ContainingType)) return;
        Mark mark = _marks.Of(argument.Value).Computed;
        if (mark.Kind == MarkKind.None) return;
        foreach (ISymbol member in constructor.ContainingType.GetMembers())
        {
            if (member is IPropertySymbol && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)) Add(member, mark);
        }
    }

    private void Add(ISymbol variable, Mark mark)
    {
        if (mark.Kind == MarkKind.None) return;
        ISymbol key = KeyOf(variable);
        Mark old = Of(variable);
        Mark joined = old.Join(mark);
        if (joined.Kind == old.Kind && joined.Sets.SetEquals(old.Sets)) return;
        _variables[key] = joined;
        _changed = true;
    }

    // An element of a tuple is the same whatever it is called.
    private static ISymbol KeyOf(ISymbol variable)
    {
        if (variable is not IFieldSymbol { ContainingType: { IsTupleType: true } tuple } field) return variable is IPropertySymbol or IFieldSymbol ? MemberFacts.Key(variable) : variable;
        string name = field.CorrespondingTupleField?.Name ?? field.Name;
        return (tuple.TupleUnderlyingType ?? tuple).GetMembers(name).FirstOrDefault() ?? field;
    }
}
