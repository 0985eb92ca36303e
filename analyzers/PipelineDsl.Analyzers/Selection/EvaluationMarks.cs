using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>Says of each expression of one body what it has to do with evaluation rows. Variables are marked whatever the order of the code.</summary>
internal sealed class EvaluationMarks
{
    private readonly Dictionary<IOperation, Mark> _known = [];

    private EvaluationMarks(IOperation root, SelectionSummaries summaries, SelectionScope scope)
    {
        (Root, Summaries, Scope) = (root, summaries, scope);
        Paths = new SetPaths(root);
        Variables = new VariableMarks(this, scope.Given);
        Calls = new CallMarks(this);
        while (Variables.Collect())
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            _known.Clear();
        }
    }

    public IOperation Root { get; }

    public SelectionSummaries Summaries { get; }

    public SelectionScope Scope { get; }

    public SetPaths Paths { get; }

    public VariableMarks Variables { get; }

    public CallMarks Calls { get; }

    /// <summary>The marks of a body in a scope.</summary>
    public static EvaluationMarks Of(IOperation root, SelectionSummaries summaries, SelectionScope scope) => new(root, summaries, scope);

    public Mark Of(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue || EvaluationTypes.IsSet(operation.Type) || EvaluationTypes.IsValidation(operation.Type)) return Mark.None;
        if (_known.TryGetValue(operation, out Mark? known)) return known;
        _known[operation] = Mark.None;
        Mark mark = Dispatch(operation);
        if (EvaluationTypes.IsEvaluation(operation.Type) && !mark.IsResult) mark = Mark.Result(NameOf(operation), mark.Sets);
        return _known[operation] = mark;
    }

    /// <summary>The marks of things that are computed with, put together.</summary>
    public Mark Computed(IEnumerable<IOperation> parts) => parts.Aggregate(Mark.None, (all, part) => all.Join(Of(part).Computed));

    private Mark Dispatch(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Variables.Of(local.Local),
        IParameterReferenceOperation parameter => Variables.Of(parameter.Parameter),
        IMemberReferenceOperation member and (IFieldReferenceOperation or IPropertyReferenceOperation) => Member(member),
        IInvocationOperation call => Calls.Of(call),
        IAnonymousFunctionOperation function => Returned(function.Body),
        IMethodReferenceOperation reference => Summaries.Returned(reference.Method, Scope).Computed,
        IDelegateCreationOperation creation => Of(creation.Target),
        IConversionOperation conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IAwaitOperation await => Of(await.Operation),
        IArgumentOperation argument => Of(argument.Value),
        ITranslatedQueryOperation query => Of(query.Operation),
        ISimpleAssignmentOperation assignment => Of(assignment.Value),
        IConditionalOperation { Type: not null } conditional => Of(conditional.WhenTrue).Join(Of(conditional.WhenFalse)),
        IConditionalAccessOperation access => Of(access.WhenNotNull).Join(Of(access.Operation).Computed),
        ICoalesceOperation coalesce => Of(coalesce.Value).Join(Of(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.Aggregate(Mark.None, (all, arm) => all.Join(Of(arm.Value))),
        IUnaryOperation unary => Of(unary.Operand),
        IBinaryOperation binary => Binary(binary),
        IIsPatternOperation pattern => Gate(Of(pattern.Value), pattern),
        IArrayElementReferenceOperation element => Of(element.ArrayReference).Computed,
        INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IThrowOperation => Mark.None,
        IVariableDeclaratorOperation or IBlockOperation or IReturnOperation => Mark.None,
        _ => Computed(operation.ChildOperations),
    };

    /// <summary>What a lambda gives back.</summary>
    public Mark Returned(IOperation body)
    {
        Mark returned = Mark.None;
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && ReferenceEquals(FunctionOf(operation), FunctionOf(body))) returned = returned.Join(Of(value));
        }

        return returned;
    }

    /// <summary>The lambda or local function around an operation; null for the body itself.</summary>
    public static IOperation? FunctionOf(IOperation operation)
    {
        IOperation? current = operation;
        while (current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation)) current = current.Parent;
        return current;
    }

    private Mark Member(IMemberReferenceOperation operation)
    {
        ISymbol member = operation.Member;
        if (member.Name is "Length" or "Count" or "LongLength" or "IsEmpty" or "Rows" or "Positives" or "Threshold") return Mark.None;
        Mark own = Variables.Of(member);
        if (member is IPropertySymbol { IsIndexer: false } property) own = own.Join(Summaries.Returned(property, Scope).Computed);
        if (operation.Instance is null || EvaluationTypes.IsSet(operation.Instance.Type)) return own;
        Mark container = Of(operation.Instance).Computed;
        bool isHandedOn = container.Kind == MarkKind.Row || EvaluationTypes.IsOfTheFramework(member.ContainingType);
        return isHandedOn && container.Kind != MarkKind.None ? own.Join(container with { Name = member is IPropertySymbol { IsIndexer: true } ? container.Name : member.Name }) : own;
    }

    // A chain of operators is walked in a loop: pasted code has chains of thousands.
    private Mark Binary(IBinaryOperation binary)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation next && !next.ConstantValue.HasValue)
        {
            chain.Push(next);
            first = next.LeftOperand;
        }

        Mark left = Of(first);
        while (chain.Count > 0)
        {
            IBinaryOperation next = chain.Pop();
            left = Combine(next, left, Of(next.RightOperand));
            _known[next] = left;
        }

        return left;
    }

    private static Mark Combine(IBinaryOperation binary, Mark left, Mark right) => binary.OperatorKind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or => left.Join(right),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => Compared(left, right, binary.Syntax.GetLocation()),
        _ => left.Computed.Join(right.Computed),
    };

    /// <summary>The mark of a comparison: of two results it decides; of one with something else it is a gate.</summary>
    public static Mark Compared(Mark left, Mark right, Location at)
    {
        Mark both = left.Join(right);
        if (left.IsResult && right.IsResult) return new Mark(MarkKind.Decision, left.Name, at, both.Sets);
        return both.Kind is MarkKind.None or MarkKind.Decision ? both : new Mark(MarkKind.Gate, both.Name, at, both.Sets);
    }

    private static Mark Gate(Mark value, IOperation at) => value.Kind is MarkKind.None or MarkKind.Decision ? value : new Mark(MarkKind.Gate, value.Name, at.Syntax.GetLocation(), value.Sets);

    private static string NameOf(IOperation operation) => SetPaths.Unwrap(operation) switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        _ => "Evaluate",
    };
}
